import type { Random } from '../kit/random.ts'

interface Browser {
  /** Per cent of the devices. */
  readonly share: number
  /** User agent of the version of that number. */
  text(version: number): string
}

const chrome =
  (system: string, more = '') =>
  (version: number) =>
    `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0${more.replace('#', `${version}`)} Safari/537.36`
const safari = (system: string, more: string) => (version: number) =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version >> 3}.${version & 7} ${more}`
const firefox = (system: string) => (version: number) =>
  `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`

const windows = 'Windows NT 10.0; Win64; x64'
const mac = 'Macintosh; Intel Mac OS X 10_15_7'
const iphone = 'iPhone; CPU iPhone OS 18_6 like Mac OS X'

/** Shares are rough, by what counters of web traffic report: what matters is that few texts are borne by many people. */
const browsers: Readonly<Record<'desktop' | 'phone', readonly Browser[]>> = {
  desktop: [
    { share: 42, text: chrome(windows) },
    { share: 26, text: chrome(windows, ' Edg/#.0.0.0') },
    { share: 13, text: chrome(mac) },
    { share: 9, text: safari(mac, 'Safari/605.1.15') },
    { share: 7, text: firefox(windows) },
    { share: 3, text: chrome('X11; Linux x86_64') },
  ],
  phone: [
    { share: 55, text: safari(iphone, 'Mobile/15E148 Safari/604.1') },
    { share: 45, text: chrome('Linux; Android 10; K', ' Mobile') },
  ],
}

const firstVersion = 144
const daysPerVersion = 28

/** What a device sends on that day; `habit` are its 32 bits. A new version reaches everybody within ten days. */
export function userAgentOf(device: 'desktop' | 'phone', habit: number, day: number): string {
  const lagDays = (habit >>> 8) % 10
  return browserOf(device, habit).text(firstVersion + Math.max(0, Math.floor((day - lagDays) / daysPerVersion)))
}

function browserOf(device: 'desktop' | 'phone', habit: number): Browser {
  let left = habit % 100
  for (const browser of browsers[device]) {
    left -= browser.share
    if (left < 0) return browser
  }
  throw new RangeError(`shares of ${device} browsers sum to less than 100`)
}

/** Half of the guessing programs name themselves, the others pose as a browser, many as one long gone. */
export function guesserUserAgent(random: Random, day: number): string {
  if (random.chance(0.5)) return random.pick(programs)
  const habit = random.below(2 ** 32)
  return random.chance(0.5) ? userAgentOf('desktop', habit, day) : chrome(windows)(70 + random.below(60))
}

const programs = [
  'python-requests/2.32.3',
  'python-requests/2.28.1',
  'curl/8.5.0',
  'Go-http-client/1.1',
  'Go-http-client/2.0',
  'okhttp/4.12.0',
  'axios/1.7.9',
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1)',
]
