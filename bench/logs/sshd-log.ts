import { createRandom } from '../../src/kit/random.ts'
import { guesserAddress, userAddress } from './addresses.ts'
import { createGuessers } from './guessers.ts'
import { emptyFacts, type LogFacts } from './log-facts.ts'
import type { LogSink } from './log-sink.ts'
import { systemAccounts, userNames } from './names.ts'
import { doChore } from './server-chores.ts'
import { type Connection, login, mostPasswords, nameOnly, unknownName, wrongPasswords } from './sshd-connections.ts'
import { syslogStamp } from './stamps.ts'
import { createTimedLines, longestDelay } from './timed-lines.ts'

/** Asks a line (performance.md, section 4); in the real log that was measured 533 in 2,000 lines. */
const askShare = 0.28

/** First contacts an ask: 99 in the 533 of that log, within four hours. */
const firstContactShare = 0.186

/** Strangers' connections a second: a busy server, 1 GiB in three weeks. */
const connectionsPerSecond = 0.85
const loginShare = 0.03
const homesPerUser = 3

const host = 'gate1'

/**
 * `auth.log` of a Debian server with RFC 3164 stamps: guessers with their lists, users' log-ins, and what else a server writes there. As many
 * chores and repeated passwords are mixed in as give `askShare`.
 */
export function writeSshdLog(sink: LogSink, size: number, seed: string, start: number): LogFacts {
  const random = createRandom(`${seed}/sshd`)
  const facts = emptyFacts(start)
  const lines = createTimedLines(sink)
  const nextGuess = createGuessers(random.fork('guessers'), facts, { firstContactShare, atOnce: 512 })
  const homes = new Set<number>()
  let pid = 20_000
  let sessions = 0

  const isShortOfAsks = () => facts.asks < askShare * lines.count
  const port = () => 1024 + random.below(64_000)

  function connection(address: string, name: string): Connection {
    pid = pid > 4_000_000 ? 1000 : pid + 2
    return { pid, address, port: port(), name }
  }

  function guess(): void {
    const { address, name } = nextGuess()
    const exists = systemAccounts.has(name) || isUser.has(name)
    const stranger = connection(address, name)
    if (random.chance(0.1)) {
      facts.asks++
      nameOnly(lines.add, stranger, exists)
    } else if (!exists) {
      facts.asks++
      unknownName(lines.add, stranger)
    } else {
      const passwords = isShortOfAsks() ? 3 + random.below(mostPasswords - 2) : 1
      facts.asks += passwords
      wrongPasswords(lines.add, stranger, passwords, random.chance(0.25))
    }
  }

  function logIn(): void {
    const user = random.below(userNames.length)
    const home = user * homesPerUser + random.below(homesPerUser)
    if (!homes.has(home)) {
      homes.add(home)
      facts.firstContacts++
      facts.askers++
    }
    const slips = random.chance(0.7) ? null : random.chance(0.1)
    facts.asks += slips === true ? 2 : 1
    login(lines.add, connection(userAddress(home), userNames[user] as string), {
      fingerprint: fingerprintOf(user),
      uid: 1000 + user,
      number: ++sessions,
      lasts: Math.min(longestDelay - 10, Math.ceil(random.exponential(600))),
      slips,
    })
  }

  function chore(): void {
    const { address, name: user } = connection(guesserAddress(random.below(100_000)), random.pick(userNames))
    doChore(lines.add, { pid, address, port: port(), user }, random)
  }

  for (let time = start; sink.bytes < size || lines.left() > 0; time += 1000) {
    if (sink.bytes < size) {
      for (let more = random.poisson(connectionsPerSecond); more > 0; more--)
        random.chance(loginShare) ? logIn() : guess()
      while (!isShortOfAsks() && facts.asks > 0) chore()
    }
    lines.tick(`${syslogStamp(time)} ${host} `)
    facts.last = time
  }
  sink.end()
  return { ...facts, bytes: sink.bytes, lines: lines.count }
}

const isUser: ReadonlySet<string> = new Set(userNames)

/** 43 characters, as base64 writes 256 bits. */
function fingerprintOf(user: number): string {
  return `${'kG2Zq9x0TbVnL4sYw7Rj'.repeat(2)}${100 + user}`.slice(-43).padStart(43, 'A')
}
