import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Made from Crockford's base 32: no letters that are mistaken for digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const tagLength = 6

let key: Buffer | undefined

/**
 * Tells masked secrets apart (30 bits) without giving them away: keyed with what does not leave this machine, so that a tag in a report
 * cannot be tested against a list of passwords. Stable on one machine; where it has no id (containers), within one run.
 */
export function secretTag(secret: string): string {
  key ??= machineKey()
  const digest = createHmac('sha256', key).update(secret, 'utf16le').digest()
  return Array.from({ length: tagLength }, (_, at) => alphabet[(digest[at] ?? 0) & 31]).join('')
}

/** machine-id(5): confidential, and to be used through a keyed hash only. */
function machineKey(): Buffer {
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    try {
      const id = readFileSync(path, 'latin1').trim()
      if (/^[0-9a-f]{32}$/.test(id)) return createHmac('sha256', id).update('askance masked secrets').digest()
    } catch {
      // Not there: the next one, or a key of this run.
    }
  }
  return randomBytes(32)
}
