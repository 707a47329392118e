import type { Ask } from '../asks/ask.ts'
import { type BotOptions, writeBots } from './bots.ts'
import type { Day } from './day.ts'
import { createDayBook } from './day-book.ts'
import { writeOutage } from './outage.ts'
import { writeLeaversPhones } from './phones.ts'
import { dayMs, type Site, siteStart } from './site.ts'
import { writeTraps } from './traps.ts'
import { writeUsers } from './users.ts'

/** A site with all that happens to it. */
export interface World {
  readonly site: Site
  readonly bots: BotOptions
  /** Asks of attacks, in any order. */
  readonly attacks: readonly Ask[]
}

/**
 * The world's asks in the order of time, one batch a day. The same world gives the same asks; memory holds one day. `generic`, where
 * given, is told of each ask that bots make.
 */
export function* simulate(
  { site, bots, attacks }: World,
  generic?: { add(ask: Ask): unknown },
): Generator<Iterable<Ask>, void, undefined> {
  const book = createDayBook()
  for (const ask of attacks) book.write(ask)
  const writeBot = (ask: Ask) => {
    generic?.add(ask)
    book.write(ask)
  }
  for (let number = 0; number < site.days; number++) {
    const start = siteStart + number * dayMs
    const stream = (name: string): Day => ({
      site,
      day: number,
      start,
      write: name === 'bots' ? writeBot : book.write,
      random: site.random.fork(`${name}/${number}`),
    })
    writeOutage(stream('users'), writeUsers)
    writeTraps(stream('traps'))
    writeLeaversPhones(stream('leavers'))
    writeBots(stream('bots'), bots)
    yield book.close(start + dayMs)
  }
}
