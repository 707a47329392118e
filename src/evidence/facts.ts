import type { Outcome, Surface } from '../asks/ask.ts'
import type { Classified, Stratum } from '../people/person.ts'
import type { DecoyContacts } from './decoy-evidence.ts'
import type { Learned } from './learned.ts'

/** What an asker cannot change cheaply (detection.md, section 3). */
export const keyKindNames = ['address', 'prefix', 'asn', 'client'] as const
export type KeyKindName = (typeof keyKindNames)[number]

/** What an alert can be raised for: a key, askers that share a list and ask once each (`SpreadFacts`), or a domain that mail comes from (`MailedFacts`). */
export const raisedKinds = [...keyKindNames, 'spread', 'sender'] as const
export type RaisedKind = (typeof raisedKinds)[number]

export interface KeyName {
  readonly kind: RaisedKind
  readonly value: string
}

/** The name of a key that counts first contacts by itself. */
export interface CountedKeyName extends KeyName {
  readonly kind: KeyKindName
}

/** Asks about our people by strangers who ask once or twice: many of them in a short time come from one list (detection.md, section 7). */
export interface SpreadFacts {
  /** Start of the episode. */
  readonly since: number
  /** Stream asks since then, and how many of them the site's own past explains. */
  readonly seen: number
  readonly expected: number
  /** Kinds of asks that differ from what was expected, the strongest first. */
  readonly cells: readonly {
    readonly dormant: boolean
    readonly newNetwork: boolean
    readonly repeated: boolean
    readonly seen: number
    readonly expected: number
  }[]
  /** The site's own past was too short: the rates are those of sites in general. */
  readonly withoutHistory: boolean
}

/** What a reader of the directory asked for that was new to it, since it began to ask for more than usual (detection.md, section 8). */
export interface ReadingFacts {
  /** Start of the first of these days. */
  readonly since: number
  readonly days: number
  /** Names of ours that it had not asked for within the memory, and how many of them its own past explains. */
  readonly seen: number
  readonly expected: number
}

/** Evidence in nats with its parts: the waterfall is data, text is made at the sink. */
export interface Evidence {
  /** min(Ea, Eb) over the best window, with what decoys and weights add. */
  readonly nats: number
  /** First contacts with decoys, among all of the window; absent: there are no decoys, or they do not count here. */
  readonly decoys?: DecoyContacts & { readonly nats: number }
  readonly probing: readonly {
    readonly surfaceClass: SurfaceClass
    readonly failed: number
    readonly granted: number
    readonly nats: number
  }[]
  readonly aboutUs: readonly {
    readonly stratum: Stratum
    readonly real: number
    readonly twin: number
    readonly rho: number
    readonly nats: number
  }[]
  readonly windowDays: number
  /** Set where it is that of a reader against its own past. */
  readonly reading?: ReadingFacts
  /** What was known of the key before it asked, as weights whose mean is at most 1 (detection.md, section 6); their nats are part of `nats`. */
  readonly weights?: readonly { readonly what: string; readonly nats: number }[]
}

/** Surfaces that ask for proof of who asks. login; recovery: mfa and recovery, whose users fail far more often. */
export const proofClasses = ['login', 'recovery'] as const
export type ProofClass = (typeof proofClasses)[number]

/**
 * Surfaces that answer without proof of who asks, each with its own idea of what a prober does (`openForms`). guessed-page: pages of people
 * that were asked for and never were, beside those that are.
 */
export const openClasses = ['mailbox', 'directory', 'registration', 'page', 'guessed-page'] as const
export type OpenClass = (typeof openClasses)[number]

/** What first contacts are compared with: each has a population of its own. */
export type SurfaceClass = ProofClass | OpenClass

/** One identity as a key asked about it. */
export interface AskedIdentity {
  readonly written: string
  readonly name: string
  readonly classified: Classified
  readonly asks: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly askers: readonly string[]
  readonly first: number
  readonly last: number
  /** Answers by which something was first learned of it, in the order of time. */
  readonly learned: readonly (Learned & { readonly address: string })[]
}

export interface Asker {
  readonly address: string
  readonly asks: number
  readonly first: number
  readonly last: number
  /** Probability that its asks belong to the finding, where that was estimated for it alone. */
  readonly posterior?: number
  readonly asn?: number
  readonly country?: string
  /** User agent or fingerprint of its latest ask. */
  readonly client?: string
}

/** A grant to an asker that had failed before. */
export interface Grant {
  readonly identity: string
  readonly address: string
  readonly time: number
}

/**
 * list-of-ours: asks for our people as who has a list of them; got-in: a prober was let in; harvested: reads who we are off mailboxes, pages or the directory; entered-later: somebody never seen was let in as
 * a person whom an open finding asked about (T1078); look-alike-mail: mail from a domain like ours to them (T1566, T1598).
 */
export const alertCauses = ['list-of-ours', 'got-in', 'harvested', 'entered-later', 'look-alike-mail'] as const
export type AlertCause = (typeof alertCauses)[number]

/** What an alert's id is made from, however it grows later. */
export interface AlertName {
  readonly cause: AlertCause
  /** The key that passed the threshold. */
  readonly key: KeyName
  /** Time of the ask that carried it over the threshold. */
  readonly raised: number
}

/**
 * What alerts of one campaign share. sources: addresses; list: names, more than people who are asked for often explain; order: that of their asks;
 * client: one that nobody of ours uses; network: most addresses; rhythm: many alike in a day, or one that goes on after a pause.
 */
export const sharedTraits = ['sources', 'list', 'order', 'client', 'network', 'rhythm'] as const
export type SharedTrait = (typeof sharedTraits)[number]

/** Alerts that belong together. */
export interface CampaignFacts {
  /** In the order in which they were raised; the first gives the campaign its id. */
  readonly alerts: readonly AlertName[]
  readonly because: readonly SharedTrait[]
  /** The memory passed without an ask of it. */
  readonly closed: boolean
}

/** People whom a campaign asked about, let in from where nobody was let in before (detection.md, section 8). */
export interface EnteredFacts {
  /** The campaign that asked about them. */
  readonly follows: AlertName
  readonly watched: number
  /** Such log-ins of them to expect by chance while they were watched. */
  readonly expected: number
  readonly entries: readonly (Grant & { readonly nats: number })[]
}

/** Of our people who get mail from outside, those who were asked about, and who of all and of them got mail from look-alikes. */
export interface MailLook {
  readonly people: number
  readonly asked: number
  readonly mailed: number
  readonly both: number
  /** Beyond chance, and what it costs to have looked after each further person. */
  readonly chanceNats: number
  readonly chargeNats: number
}

/** People whom a campaign asked about, with mail from domains that look like ours (detection.md, section 8). */
export interface MailedFacts extends MailLook {
  /** The campaign that asked about them. */
  readonly follows: AlertName
  readonly senders: readonly string[]
  readonly mails: number
}

/** What the engine knows of an alert; `tellFinding` of the findings room makes the finding from it. */
export interface AlertFacts {
  readonly cause: AlertCause
  /** Set where it was raised for askers that ask once each. */
  readonly spread?: SpreadFacts
  /** The key that passed the threshold first, then keys that joined. */
  readonly keys: readonly KeyName[]
  readonly raised: number
  readonly first: number
  readonly last: number
  /**
   * At its highest, against the threshold that it passed. For `got-in`, `probing` counts all failures (names of ours, twins and
   * others alike) and `aboutUs` is empty, unless the list was shown to be of ours later.
   */
  readonly evidence: Evidence
  /** The key of the finding whose evidence that is. */
  readonly evidenceOf: KeyName
  readonly threshold: number
  readonly activeKeys: number
  readonly askers: readonly Asker[]
  readonly identities: readonly AskedIdentity[]
  /** Identities asked about that were not kept, since there were too many. */
  readonly identitiesLost: number
  readonly services: readonly string[]
  readonly surfaces: readonly Surface[]
  /** For `got-in`: the identity that let the asker in, and when; also later grants of keys of the finding. */
  readonly grants: readonly Grant[]
  /** Absent: it is a campaign by itself, and open. */
  readonly campaign?: CampaignFacts
  /** Set for `entered-later`. */
  readonly entered?: EnteredFacts
  /** Set for `look-alike-mail`. */
  readonly mailed?: MailedFacts
}

export const noiseListKinds = ['words', 'roles', 'names', 'own-words', 'circulating'] as const
export type NoiseListKind = (typeof noiseListKinds)[number]

/**
 * The digest of what is no alert. A noise asker is an address that was never granted, belongs to no alert, and either failed only for
 * names that are nobody of ours (words, twins, circulating names), or has probing evidence over the threshold on all its failures.
 */
export interface NoiseFacts {
  readonly askers: number
  readonly asks: number
  /** Of these, askers whose probing evidence on all failures is over the threshold. */
  readonly probing: number
  readonly lists: readonly {
    readonly kind: NoiseListKind
    readonly askers: number
    readonly names: readonly string[]
  }[]
  readonly top: readonly { readonly address: string; readonly asks: number; readonly names: number }[]
}

export interface TimelineFacts {
  readonly stepMs: number
  /** Asks by what they were; steps without asks are left out. Outcome `error` counts nowhere. */
  readonly buckets: readonly {
    readonly start: number
    readonly benign: number
    readonly generic: number
    readonly aboutUs: number
  }[]
}

/** How the background looks against what the statistics assume of it (detection.md, section 9: twin check). */
export interface BackgroundFacts {
  readonly strata: readonly {
    readonly stratum: Stratum
    /** Failed first contacts of generic askers. */
    readonly real: number
    readonly twin: number
    /** Expected share of real among real + twin; null: the stratum says nothing at this site. */
    readonly rho: number | null
    /** More real names among the background than chance explains: false alerts are likelier than stated. */
    readonly suspicious: boolean
  }[]
  /** Failed first contacts that were left out since log-in as a whole had failed. */
  readonly outages: { readonly episodes: number; readonly contacts: number }
  /** Names of ours that a leaked list has made everybody's. */
  readonly circulating: readonly string[]
}

/** All that the findings room needs, as of the end of the input. */
export interface EngineReport {
  /** In the order in which they were raised. */
  readonly alerts: readonly AlertFacts[]
  readonly noise: NoiseFacts
  readonly timeline: TimelineFacts
  readonly background: BackgroundFacts
  readonly totals: {
    readonly asks: number
    readonly askers: number
    /** NaN where no ask had a time. */
    readonly first: number
    readonly last: number
    readonly withoutTime: number
    readonly withoutIdentity: number
    readonly withoutSource: number
    /** Asks that came later than the disorder that was allowed for; taken as if asked when they came. */
    readonly late: number
    /** Generic askers that were forgotten early, since there were too many. */
    readonly forgotten: number
    /** Pairs of a key and an identity that were forgotten early, since the memory was full: they may have been counted twice. */
    readonly pairsForgotten: number
  }
  readonly budget: {
    readonly perDay: number
    readonly threshold: number
    /** M of detection.md, section 6. */
    readonly activeKeys: number
    /** Upper bound of the false alerts of keys to expect over the span. */
    readonly expectedFalseAlerts: number
  }
}

/** What is known of one key, and how far it is from an alert. */
export interface KeyKnowledge {
  readonly key: KeyName
  readonly evidence: Evidence
  readonly threshold: number
  /** Nats that lack to the threshold; 0 or less: over it. */
  readonly missing: number
  /** First contacts of the last 30 days. */
  readonly failedReal: number
  readonly failedTwin: number
  readonly failedOther: number
  readonly granted: number
  readonly alerted: boolean
  readonly askers: readonly Asker[]
  readonly identities: readonly AskedIdentity[]
}

/** What is known of one identity, and who asked about it in vain. */
export interface IdentityKnowledge {
  readonly name: string
  readonly classified: Classified
  readonly circulating: boolean
  readonly askers: readonly {
    readonly address: string
    readonly asks: number
    readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
    readonly first: number
    readonly last: number
    readonly missing: number
  }[]
}
