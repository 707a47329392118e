import { isbot } from 'isbot'
import { noTraits, type Traits, traitBit } from './source-traits.ts'

/** What a user agent says of its client. */
export interface Client {
  /** It says that it is no browser that a person sits at. */
  readonly isProgram: boolean
  /** Day, counted from the epoch, by which the version of a browser was out; null: it is none whose versions tell. */
  readonly releasedDay: number | null
}

/** A JA4 fingerprint stands in the place of a user agent where that is what tells clients apart. */
const fingerprint = /^[tqd]\d\d[di]\d{4}[0-9a-z]{2}_/
/** Strangers write megabytes; what a client is stands in front. */
const longestRead = 512

/** Browsers that come out every few weeks: the version that was out on a day, and the days from one to the next since (as published by their makers). */
const browsers = [
  { version: /\b(?:Chrome|Chromium|CriOS)\/(\d{1,4})\./, known: 100, out: '2022-03-29', days: 31 },
  { version: /\b(?:Firefox|FxiOS)\/(\d{1,4})\./, known: 100, out: '2022-05-03', days: 29 },
] as const
/** The last of Internet Explorer, which its maker ended on 2022-06-15. */
const ended = { agent: /\bMSIE \d|\bTrident\//, day: dayOfDate('2022-06-15') }

/** Most who keep a browser at all have one of the last two years. */
const agedAfterDays = 730

export function clientOf(userAgent: string): Client {
  const read = userAgent.slice(0, longestRead)
  return { isProgram: isbot(read), releasedDay: releasedDay(read) }
}

/** Traits of a client on a day, counted from the epoch. `userAgent` is as the log writes it. */
export function clientTraits(userAgent: string, { isProgram, releasedDay }: Client, day: number): Traits {
  if (userAgent === '' || fingerprint.test(userAgent)) return noTraits
  const isAged = releasedDay !== null && day - releasedDay > agedAfterDays
  return traitBit('program', isProgram) | traitBit('aged', isAged)
}

function releasedDay(userAgent: string): number | null {
  for (const { version, known, out, days } of browsers) {
    const found = version.exec(userAgent)
    if (found !== null) return dayOfDate(out) + (Number(found[1]) - known) * days
  }
  return ended.agent.test(userAgent) ? ended.day : null
}

function dayOfDate(date: string): number {
  return Date.parse(date) / 86_400_000
}
