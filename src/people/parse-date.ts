import { foldCase } from '../asks/identity.ts'
import { transliterate } from '../kit/transliterate.ts'

export type DateOrder = 'dmy' | 'mdy'

/**
 * What a text in a date column says: a day (ms since the epoch, UTC), no day (`open`: empty, or a year like 9999 that stands for
 * "never"), a day that depends on the order of day and month (null: impossible in that order), or nothing that is a date.
 */
export type ReadDate =
  | { readonly is: 'day'; readonly ms: number }
  | { readonly is: 'open' }
  | { readonly is: 'either'; readonly dmy: number | null; readonly mdy: number | null }
  | { readonly is: 'bad' }

const open = { is: 'open' } as const
const bad = { is: 'bad' } as const

/** Years outside of these stand for "never" or "not known" (0001, 1601, 9999). */
const firstYear = 1900
const lastYear = 2200

const emptyWords = new Set([
  '',
  '-',
  '--',
  'null',
  'none',
  'nil',
  'n/a',
  'na',
  'never',
  '0',
  '0000-00-00',
  '9223372036854775807',
])

/** The forms in which dates come. Each tells what its groups are; the first that fits decides. */
const forms: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => ReadDate }[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([y, m, d]) => dayOf(y, m, d) },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?:\d{6}(?:\.\d+)?z?)?$/, read: ([y, m, d]) => dayOf(y, m, d) },
  // AD's file time: 100 ns since 1601.
  { pattern: /^(\d{17,18})$/, read: ([ticks]) => startOfDay(Number(ticks) / 10_000 - 11_644_473_600_000) },
  // Points are used only where the day comes first.
  { pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\.?$/, read: ([d, m, y]) => dayOf(y, m, d) },
  { pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, read: ([a, b, y]) => eitherOf(a, b, y) },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?[. -]*(?:de )?([a-z]{3,10})\.?[, -]*(?:de )?(\d{4}|\d{2})$/,
    read: ([d, m, y]) => dayOf(y, monthOf(m), d),
  },
  { pattern: /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, read: ([m, d, y]) => dayOf(y, monthOf(m), d) },
]

/** Reads ISO, `31.01.2026`, `31/01/2026`, `1/31/2026`, `31 Jan 2026`, `January 31, 2026`, LDAP and AD time stamps; a time is dropped. */
export function readDate(written: string): ReadDate {
  if (written.length > 40) return bad
  const text = transliterate(foldCase(written.trim()))[0] ?? ''
  if (emptyWords.has(text)) return open
  const day = text.replace(/(?:t| |, )\d{1,2}:\d{2}.*$/, '')
  for (const { pattern, read } of forms) {
    const match = pattern.exec(day)
    if (match !== null) return read(match.slice(1))
  }
  return bad
}

function dayOf(year = '', month = '', day = ''): ReadDate {
  const y = fullYear(year)
  if (y < firstYear || y > lastYear) return open
  const ms = validDay(y, Number(month), Number(day))
  return ms === null ? bad : { is: 'day', ms }
}

function eitherOf(a = '', b = '', year = ''): ReadDate {
  const y = fullYear(year)
  if (y < firstYear || y > lastYear) return open
  const dmy = validDay(y, Number(b), Number(a))
  const mdy = validDay(y, Number(a), Number(b))
  if (dmy === null && mdy === null) return bad
  return dmy === mdy && dmy !== null ? { is: 'day', ms: dmy } : { is: 'either', dmy, mdy }
}

function startOfDay(ms: number): ReadDate {
  const date = new Date(ms)
  return dayOf(String(date.getUTCFullYear()), String(date.getUTCMonth() + 1), String(date.getUTCDate()))
}

/** Two digits: POSIX's rule of `%y`, 69 to 99 are of the last century. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number + (number < 69 ? 2000 : 1900)
}

function validDay(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null
}

/** Beginnings of the months' names in the usual European languages, after transliteration. */
const monthStarts = [
  'jan gen ene sty led',
  'feb fev lut uno',
  'mar maa mrz bre',
  'apr abr avr kwi dub',
  'may mai mei maj mag kve',
  'jun juin giu cze cerven',
  'jul juil lug lip cervenec',
  'aug ago aou sie srp',
  'sep set wrz zar',
  'oct okt ott out paz rij',
  'nov lis list',
  'dec dez dic gru pro des',
].map(starts => starts.split(' '))

/** The longest beginning that fits decides: `juil` is July, `jui…` alone June. */
function monthOf(name = ''): string {
  let best = { month: 0, length: 0 }
  monthStarts.forEach((starts, at) => {
    for (const start of starts) {
      if (name.startsWith(start) && start.length > best.length) best = { month: at + 1, length: start.length }
    }
  })
  return String(best.month)
}
