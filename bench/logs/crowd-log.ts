import { createRandom } from '../../src/kit/random.ts'
import { guesserAddress } from './addresses.ts'
import { emptyFacts, type LogFacts } from './log-facts.ts'
import type { LogSink } from './log-sink.ts'
import { guessedNames, systemAccounts, userNames } from './names.ts'
import { doChore } from './server-chores.ts'
import { nameOnly } from './sshd-connections.ts'
import { syslogStamp } from './stamps.ts'
import { createTimedLines } from './timed-lines.ts'

/** Names of each address; no pair comes twice. */
const namesEach = 10
/** Addresses at work at the same time, so that none is done with soon. */
const atOnce = 50_000
/** 10 GiB, 50 million pairs, in 25 days. */
const pairsPerSecond = 23
/** Chores for one pair: they make a pair 215 bytes long. */
const choreShare = 0.06

const names = guessedNames.filter(name => !systemAccounts.has(name))

/** A log that holds as many addresses and pairs as it can in its bytes, to see what they cost in memory: 5 million and 50 million in 10 GiB. */
export function writeCrowdLog(sink: LogSink, size: number, seed: string, start: number): LogFacts {
  const random = createRandom(`${seed}/crowd`)
  const facts = emptyFacts(start)
  const lines = createTimedLines(sink)
  /** Of each place: the address that is there now, and how many names it has asked for. */
  const index = Uint32Array.from({ length: atOnce }, (_, at) => at)
  const asked = new Uint8Array(atOnce)
  let arrived = atOnce
  let pid = 20_000

  function ask(): void {
    const at = random.below(atOnce)
    if (asked[at] === namesEach) {
      index[at] = arrived++
      asked[at] = 0
    }
    if (asked[at] === 0) facts.askers++
    const who = index[at] as number
    const nth = asked[at] as number
    asked[at] = nth + 1
    facts.asks++
    facts.firstContacts++
    const name = names[((Math.imul(who, 7919) >>> 8) + nth) % names.length] as string
    pid = pid > 4_000_000 ? 1000 : pid + 2
    nameOnly(lines.add, { pid, address: guesserAddress(who), port: 1024 + random.below(64_000), name }, false)
  }

  for (let time = start; sink.bytes < size || lines.left() > 0; time += 1000) {
    if (sink.bytes < size) {
      for (let more = random.poisson(pairsPerSecond); more > 0; more--) {
        ask()
        if (!random.chance(choreShare)) continue
        const user = random.pick(userNames)
        doChore(lines.add, { pid: pid + 1, address: guesserAddress(random.below(arrived)), port: 40_000, user }, random)
      }
    }
    lines.tick(`${syslogStamp(time)} gate1 `)
    facts.last = time
  }
  sink.end()
  return { ...facts, bytes: sink.bytes, lines: lines.count }
}
