import { createRandom, type Random } from '../../src/kit/random.ts'
import { userAddress } from './addresses.ts'
import { type EcsEvent, flatDocument, nestedDocument } from './ecs-documents.ts'
import { createGuessers } from './guessers.ts'
import { emptyFacts, type LogFacts } from './log-facts.ts'
import type { LogSink } from './log-sink.ts'
import { systemAccounts, userNames } from './names.ts'

interface EcsHabits {
  readonly document: (event: EcsEvent) => string
  /** Asks a line. */
  readonly askShare: number
  /** Mean time between documents: 1 GiB in three weeks. */
  readonly gapMs: number
}

/** As in the log of a real server (see sshd-log.ts). */
const firstContactShare = 0.186
const grantedShare = 0.1

function writeEcsLog(
  habits: EcsHabits,
  name: string,
): (sink: LogSink, size: number, seed: string, start: number) => LogFacts {
  return (sink, size, seed, start) => {
    const random = createRandom(`${seed}/${name}`)
    const facts = emptyFacts(start)
    const nextGuess = createGuessers(random.fork('guessers'), facts, { firstContactShare, atOnce: 128 })
    const homes = new Set<number>()
    let lines = 0

    function asking(): Pick<EcsEvent, 'address' | 'name' | 'action'> {
      facts.asks++
      if (!random.chance(grantedShare)) {
        const guess = nextGuess()
        return { ...guess, action: systemAccounts.has(guess.name) ? 'wrong-secret' : 'unknown-identity' }
      }
      const user = random.below(userNames.length)
      if (!homes.has(user)) {
        homes.add(user)
        facts.askers++
        facts.firstContacts++
      }
      return { address: userAddress(user), name: userNames[user] as string, action: 'granted' }
    }

    for (let time = start; sink.bytes < size; time += Math.ceil(random.exponential(habits.gapMs))) {
      const isAsk = facts.asks < habits.askShare * lines
      const told = isAsk ? asking() : otherEvent(random)
      sink.line(habits.document({ time, number: ++lines, port: 1024 + random.below(64_000), ...told }))
      facts.last = time
    }
    sink.end()
    return { ...facts, bytes: sink.bytes, lines }
  }
}

const otherActions = ['process', 'process', 'network', 'network', 'file'] as const

function otherEvent(random: Random): Pick<EcsEvent, 'address' | 'name' | 'action'> {
  const user = random.below(userNames.length)
  return { address: userAddress(user), name: userNames[user] as string, action: random.pick(otherActions) }
}

/** Documents of about 1.5 kB as agents ship them, all that a server does, few of them about a log-in. */
export const writeNestedEcsLog = writeEcsLog({ document: nestedDocument, askShare: 0.03, gapMs: 2600 }, 'ecs-nested')

/** Documents of about 300 bytes with dotted keys, as the loggers of applications write them. */
export const writeFlatEcsLog = writeEcsLog({ document: flatDocument, askShare: 0.1, gapMs: 500 }, 'ecs-flat')
