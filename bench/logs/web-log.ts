import { createRandom } from '../../src/kit/random.ts'
import { guesserAddress, userAddress } from './addresses.ts'
import { countAsks } from './asked-pairs.ts'
import { emptyFacts, type LogFacts } from './log-facts.ts'
import type { LogSink } from './log-sink.ts'
import { personalNames, userNames } from './names.ts'
import { webStamp } from './stamps.ts'
import { assets, browsers, crawlers, probes, sections, tools } from './web-pages.ts'

/** One request as the combined form of Apache and nginx writes it. */
interface Request {
  readonly address: string
  readonly user?: string
  readonly request: string
  readonly status: number
  readonly referer?: string
  readonly client: string
}

/**
 * Asks a line. A real blog's 4,000 lines held five probes of a log-in page that it does not have, and no ask; a site with log-in, staff pages
 * and an area behind basic authentication has some.
 */
const askShare = 0.02

/** What people and robots do on the site, a second: 1 GiB in three weeks. */
const visitsPerSecond = 0.6
const crawlersAtWork = 40
const visitors = 60_000
const guessers = 4000
const firstOfVisitors = 600_000

/** `access.log` in combined form: visits with their assets, crawlers, scanners, and as many asks as give `askShare`. */
export function writeWebLog(sink: LogSink, size: number, seed: string, start: number): LogFacts {
  const random = createRandom(`${seed}/web`)
  const facts = emptyFacts(start)
  const countAsk = countAsks(facts)
  const site = 'https://www.example.com'
  let stamp = ''
  let lines = 0

  function write({ address, user = '-', request, status, referer = '-', client }: Request): void {
    lines++
    const length = status === 304 || status === 302 ? 0 : 100 + random.below(60_000)
    sink.line(`${address} - ${user} [${stamp}] "${request}" ${status} ${length} "${referer}" "${client}"`)
  }

  function page(): string {
    return `/${random.pick(sections)}/${random.below(900)}-${random.pick(userNames)}-annual-report/`
  }

  function visit(): void {
    const visitor = random.below(visitors)
    const address = visitorAddress(visitor)
    const client = browsers[visitor % browsers.length] as string
    const path = page()
    write({ address, client, request: `GET ${path} HTTP/2.0`, status: 200 })
    const referer = site + path
    for (let at = random.below(4); at < assets.length; at += 1 + random.below(2)) {
      const status = random.chance(0.3) ? 304 : 200
      write({ address, client, referer, request: `GET ${assets[at]} HTTP/2.0`, status })
    }
  }

  function crawl(): void {
    const index = random.below(crawlersAtWork)
    const request = random.chance(0.05) ? 'GET /robots.txt HTTP/1.1' : `GET ${page()} HTTP/1.1`
    write({ address: userAddress(100_000 + index), client: crawlers[index % 3] as string, request, status: 200 })
  }

  function probe(): void {
    const status = random.chance(0.1) ? 400 : 404
    write({ address: stranger(), client: random.pick(tools), request: random.pick(probes), status })
  }

  const stranger = () => guesserAddress(Math.floor(random.next() ** 2 * guessers))

  /** A log-in by form, whose name no log tells. */
  function postLogin(): void {
    const address = visitorAddress(random.below(visitors))
    countAsk(address, null)
    const status = random.chance(0.9) ? 302 : 200
    write({ address, client: random.pick(browsers), referer: `${site}/login`, request: 'POST /login HTTP/2.0', status })
  }

  function guessWordpress(): void {
    const address = stranger()
    countAsk(address, null)
    const isAuthorScan = random.chance(0.2)
    const request = isAuthorScan ? `GET /?author=${1 + random.below(30)} HTTP/1.1` : 'POST /wp-login.php HTTP/1.1'
    write({ address, client: random.pick(tools), request, status: isAuthorScan ? 301 : 200 })
  }

  function basicLogin(): void {
    const isStranger = random.chance(0.4)
    const user = random.below(userNames.length)
    const name = isStranger ? random.pick(personalNames) : (userNames[user] as string)
    const address = isStranger ? stranger() : userAddress(user * 2 + random.below(2))
    countAsk(address, name)
    const client = isStranger ? random.pick(tools) : (browsers[user % browsers.length] as string)
    write({ address, user: name, client, request: 'GET /intranet/ HTTP/1.1', status: isStranger ? 401 : 200 })
  }

  function readStaffPage(): void {
    const address = random.chance(0.5) ? userAddress(100_000 + random.below(crawlersAtWork)) : stranger()
    const name = random.pick(personalNames)
    countAsk(address, name)
    write({ address, client: random.pick(browsers), request: `GET /people/${name}.html HTTP/1.1`, status: 200 })
  }

  const askings = [postLogin, postLogin, guessWordpress, guessWordpress, basicLogin, readStaffPage]
  const doings = [visit, visit, visit, crawl, crawl, probe]

  for (let time = start; sink.bytes < size; time += 1000) {
    stamp = webStamp(time)
    for (let more = random.poisson(visitsPerSecond); more > 0; more--) random.pick(doings)()
    while (facts.asks < askShare * lines) random.pick(askings)()
    facts.last = time
  }
  sink.end()
  return { ...facts, bytes: sink.bytes, lines }
}

/** One in five comes by IPv6, from addresses that no guesser has. */
function visitorAddress(visitor: number): string {
  return visitor % 5 === 0 ? guesserAddress(firstOfVisitors + visitor * 12 + 11) : userAddress(visitor)
}
