import { apacheError } from './apache-error.ts'
import { clf } from './clf.ts'
import { cri } from './cri.ts'
import { ctime } from './ctime.ts'
import { docker } from './docker.ts'
import type { Envelope } from './envelope.ts'
import { iso } from './iso.ts'
import { journal } from './journal.ts'
import { journalFull, journalMonotonic, journalUnix } from './journal-short.ts'
import { json } from './json.ts'
import { nginxError } from './nginx-error.ts'
import { plain } from './plain.ts'
import { rfc3164 } from './rfc3164.ts'
import { rfc5424 } from './rfc5424.ts'
import { tai64n } from './tai64n.ts'
import { untimed } from './untimed.ts'
import type { Wrapper } from './wrapper.ts'

/**
 * The forms of headers in the order in which they are tried, whatever the line before was. Most begin with a stamp of their own look, so that a
 * line has one of them; those that would take much (`plain`, `json`, `untimed`) come after the narrower forms that look alike.
 */
export const envelopes = [
  rfc5424,
  rfc3164,
  iso,
  journal,
  json,
  nginxError,
  apacheError,
  ctime,
  journalFull,
  journalUnix,
  journalMonotonic,
  tai64n,
  plain,
  clf,
  untimed,
] as const satisfies readonly Envelope[]

/** Forms that hold a line of another form. */
export const wrappers = [docker, cri] as const satisfies readonly Wrapper[]
