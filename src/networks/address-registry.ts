import { Reader } from 'mmdb-lib'
import type { Problem } from '../kit/problem.ts'
import { notMmdb, uselessMmdb } from './problems.ts'

/** What is on record for an address. */
export interface Registered {
  readonly asn: number | null
  /** ISO 3166, two letters. */
  readonly country: string | null
}

/** Answers for canonical addresses. What no file tells is null. */
export interface AddressRegistry {
  registered(address: string): Registered
  readonly tellsAsn: boolean
  readonly tellsCountry: boolean
}

/** Of two files that both know, the first counts. */
export function addressRegistry(files: readonly AddressRegistry[]): AddressRegistry {
  return {
    registered(address) {
      let asn: number | null = null
      let country: string | null = null
      for (const file of files) {
        if (asn !== null && country !== null) break
        const found = file.registered(address)
        asn ??= found.asn
        country ??= found.country
      }
      return { asn, country }
    },
    tellsAsn: files.some(file => file.tellsAsn),
    tellsCountry: files.some(file => file.tellsCountry),
  }
}

/** A database says by the name of its type what it tells. */
const telling = {
  asn: /asn|isp|enterprise|ipinfo.*lite/i,
  country: /country|city|enterprise|location|ipinfo.*lite/i,
}

/** Reads a MaxMind DB (GeoLite2, GeoIP2, DB-IP, IPinfo …) of ASN or country. A broken record of it tells nothing. */
export function readMmdb(path: string, bytes: Uint8Array): AddressRegistry | Problem {
  let reader: Reader<never>
  try {
    reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    return notMmdb({ path }, error instanceof Error ? error.message : String(error))
  }
  const type = String(reader.metadata.databaseType)
  const tellsAsn = telling.asn.test(type)
  const tellsCountry = telling.country.test(type)
  if (!tellsAsn && !tellsCountry) return uselessMmdb({ path }, type)
  return { registered: address => registeredOf(recordOf(reader, address)), tellsAsn, tellsCountry }
}

/** A file may be damaged anywhere: what cannot be read of it is not known. */
function recordOf(reader: Reader<never>, address: string): Fields {
  try {
    const found: unknown = reader.get(address)
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}

/** Names under which makers write what is looked for. */
interface Fields {
  readonly autonomous_system_number?: unknown
  readonly asn?: unknown
  readonly country?: unknown
  readonly country_code?: unknown
  readonly registered_country?: unknown
}

function registeredOf(fields: Fields): Registered {
  return {
    asn: asnOf(fields.autonomous_system_number) ?? asnOf(fields.asn),
    country: codeOf(fields.country) ?? codeOf(fields.country_code) ?? codeOf(fields.registered_country),
  }
}

function asnOf(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(/^(?:AS)?(\d{1,10})$/.exec(value)?.[1] ?? 0) : value
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 0xffff_ffff ? number : null
}

function codeOf(value: unknown): string | null {
  const code: unknown = typeof value === 'object' && value !== null && 'iso_code' in value ? value.iso_code : value
  return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null
}
