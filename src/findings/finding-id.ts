import { createHash } from 'node:crypto'
import type { AlertName } from '../evidence/facts.ts'
import { isoTime } from '../kit/iso-time.ts'

/** Crockford's base32: no letter is taken for a digit when an id is read out. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 8

/**
 * Eight letters and digits (40 bits) made from what a finding is about: its cause, the key that passed the threshold, and the UTC day on which it did.
 * None of it changes when the finding grows, and the same logs give the same ids.
 */
export function findingId({ cause, key, raised }: AlertName): string {
  const about = JSON.stringify([cause, key.kind, key.value, isoTime(raised).slice(0, 10)])
  const digest = createHash('sha256').update(about).digest()
  return Array.from(digest.subarray(0, length), byte => alphabet[byte & 31]).join('')
}
