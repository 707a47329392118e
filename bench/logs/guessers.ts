import type { Random } from '../../src/kit/random.ts'
import { guesserAddress } from './addresses.ts'
import type { LogFacts } from './log-facts.ts'
import { guessedNames, hostileNames, personalNames, userNames } from './names.ts'

/** Who connects, and as whom. */
export interface Guess {
  readonly address: string
  readonly name: string
}

interface Guesser {
  readonly address: string
  readonly list: readonly string[]
  readonly start: number
  readonly length: number
  /** Names asked so far. */
  asked: number
}

export interface GuesserHabits {
  /** First contacts an ask. */
  readonly firstContactShare: number
  /** How many are at it at the same time. */
  readonly atOnce: number
}

/**
 * Lists are long as in the real logs that were measured (four names a source on average, most one, a few dozens): the whole part of a
 * Pareto variable with this exponent has the mean zeta(1.3) = 3.9.
 */
const lengthExponent = 1.3
const longestList = 400

/** Every so many guessers ask for the people of this very server, some for persons in general, some to break readers. */
const oursEvery = 40_000
const personsEvery = 60
const hostileEvery = 70

/** Strangers that try names, each its own list in order, each name several times; says who is next. Counts first contacts and askers. */
export function createGuessers(random: Random, facts: LogFacts, habits: GuesserHabits): () => Guess {
  let made = 0
  const active = Array.from({ length: habits.atOnce }, arrive)

  function arrive(): Guesser {
    const index = made++
    const { list, longest } = listOf(index)
    const length = Math.min(longest, list.length, Math.floor((1 - random.next()) ** (-1 / lengthExponent)))
    // Half begin with root; the others mostly with common names.
    const start = random.chance(0.5) ? 0 : Math.floor(random.next() ** 3 * list.length)
    return { address: guesserAddress(index), list, start, length, asked: 0 }
  }

  /** Takes the next name of the list, or gives way to a new guesser where the list is at its end. */
  function goOn(at: number): Guesser {
    const known = active[at] as Guesser
    const guesser = known.asked === known.length ? arrive() : known
    active[at] = guesser
    if (guesser.asked === 0) facts.askers++
    guesser.asked++
    facts.firstContacts++
    return guesser
  }

  return () => {
    const at = random.below(active.length)
    const present = active[at] as Guesser
    const isDue = present.asked === 0 || facts.firstContacts < habits.firstContactShare * facts.asks
    const { address, list, start, asked } = isDue ? goOn(at) : present
    return { address, name: list[(start + asked - 1) % list.length] as string }
  }
}

function listOf(index: number): { list: readonly string[]; longest: number } {
  if (index % oursEvery === oursEvery / 2) return { list: userNames, longest: 40 }
  if (index % personsEvery === 1) return { list: personalNames, longest: longestList }
  if (index % hostileEvery === 2) return { list: hostileNames, longest: longestList }
  return { list: guessedNames, longest: longestList }
}
