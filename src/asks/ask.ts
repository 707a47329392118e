/**
 * How a question about an identity was answered. `granted` and `listed` end well, `error` is ignored, all others fail.
 * - granted: let in; wrong-secret: the identity exists, the secret was wrong; unknown-identity: the service says there is none
 * - refused: failed, and the service does not say why; challenged: a further proof was asked for (MFA, Kerberos pre-authentication)
 * - locked: the identity exists and may not log in; listed: data about the identity was handed out; error: the service failed
 */
export const outcomes = [
  'granted',
  'wrong-secret',
  'unknown-identity',
  'refused',
  'challenged',
  'locked',
  'listed',
  'error',
] as const
export type Outcome = (typeof outcomes)[number]

/** What kind of question it was (MITRE ATT&CK T1589: which door was knocked at). */
export const surfaces = ['login', 'mfa', 'recovery', 'registration', 'directory', 'mailbox', 'page'] as const
export type Surface = (typeof surfaces)[number]

/** Who asked, as far as the log tells. Exactly one of `address` and `hostName` is set, or neither; never a guess. */
export interface Source {
  /** Canonical text (`canonicalAddress`): IPv4 dotted, IPv6 as in RFC 5952, IPv4-mapped IPv6 as IPv4. */
  readonly address: string | null
  /** The log names the asker by a host name only. */
  readonly hostName?: string
  readonly asn?: number
  readonly country?: string
  /** User agent, as the client sent it. */
  readonly userAgent?: string
  readonly ja4?: string
  /** Domain of the envelope sender of a message, lower case: what it claims, not who sent it. What stands before the `@` is never kept. */
  readonly senderDomain?: string
}

/** Who was asked. `kind` is ssh, imap, pop3, smtp, sieve, ftp, web, kerberos, ldap, …; `instance` the host or site, where known. */
export interface Service {
  readonly kind: string
  readonly instance?: string
}

/** Whom it was about, normalised (`normaliseIdentity`; detection.md, section 1). */
export interface Identity {
  /** Local part: case folded, NFKC, without plus-tag, domain or realm. */
  readonly name: string
  /** Domain, realm or NT domain, lower case. */
  readonly domain?: string
  /** As the log writes it; bytes that are no UTF-8 stand as U+DC80 to U+DCFF. */
  readonly written: string
}

/** Which line told of it. For an attempt of several lines, the one that counts. */
export interface Origin {
  /** The reader's name: `sshd`. */
  readonly via: string
  readonly path: string
  readonly line: number
}

/** A question put to a service about an identity, and the answer it got (detection.md, section 1). */
export interface Ask {
  /** Milliseconds since the epoch, UTC; NaN where the line has no time. */
  readonly time: number
  readonly source: Source
  readonly service: Service
  readonly surface: Surface
  /** null: the log hides it. */
  readonly identity: Identity | null
  readonly outcome: Outcome
  /** How many equal asks this stands for; 1 unless the log sums up. */
  readonly count: number
  readonly origin: Origin
}
