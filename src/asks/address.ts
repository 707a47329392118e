import { isIPv6 } from 'node:net'

/**
 * The one spelling of an address: IPv4 dotted (leading zeros are decimal, as routers and BSD tools pad them), IPv6 as in RFC 5952,
 * IPv4-mapped IPv6 as IPv4. Brackets, zone ids and the `IPv6:` tag of mail (RFC 5321) are dropped. null: no address.
 */
export function canonicalAddress(text: string): string | null {
  const version4 = canonicalVersion4(text)
  if (version4 !== null) return version4
  const bare = bareAddress(text)
  if (bare === null) return null
  return canonicalVersion4(bare) ?? canonicalVersion6(bare)
}

/** The network that an asker cannot leave cheaply: /24 of IPv4, /48 of IPv6. Takes a canonical address. */
export function prefixOf(address: string): string {
  if (!address.includes(':')) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`
  const groups = groupsOf(address)
  return `${formatGroups([...groups.slice(0, 3), 0, 0, 0, 0, 0])}/48`
}

const zero = 0x30
const dot = 0x2e

/** Called for every ask: plain IPv4 in canonical form comes back as the same string, with nothing allocated. */
function canonicalVersion4(text: string): string | null {
  if (text.length < 7 || text.length > 15) return null
  let octets = 1
  let digits = 0
  let value = 0
  let padded = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === dot) {
      if (digits === 0) return null
      octets++
      digits = 0
      value = 0
      continue
    }
    if (code < zero || code > zero + 9) return null
    if (digits > 0 && value === 0) padded = true
    digits++
    value = value * 10 + (code - zero)
    if (digits > 3 || value > 255) return null
  }
  if (octets !== 4 || digits === 0) return null
  return padded ? text.split('.').map(Number).join('.') : text
}

function bareAddress(text: string): string | null {
  if (text.length > 128) return null
  let bare = text.trim()
  if (bare.startsWith('[') && bare.endsWith(']')) bare = bare.slice(1, -1)
  if (/^ipv6:/i.test(bare)) bare = bare.slice(5)
  const zone = bare.indexOf('%')
  return zone < 0 ? bare : bare.slice(0, zone)
}

function canonicalVersion6(text: string): string | null {
  if (!isIPv6(text)) return null
  const groups = groupsOf(text)
  const isMapped = groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff
  if (!isMapped) return formatGroups(groups)
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight 16-bit groups of a valid IPv6 address. */
export function groupsOf(text: string): number[] {
  const [head = '', tail] = text.split('::')
  const front = groupList(head)
  if (tail === undefined) return front
  const back = groupList(tail)
  return [...front, ...new Array<number>(8 - front.length - back.length).fill(0), ...back]
}

function groupList(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap(group => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}

/** RFC 5952: lower case, no leading zeros, `::` for the first of the longest runs of two or more zero groups. */
function formatGroups(groups: readonly number[]): string {
  const { start, length } = longestZeroRun(groups)
  const hex = groups.map(group => group.toString(16))
  if (length < 2) return hex.join(':')
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  groups.forEach((group, at) => {
    if (group !== 0) start = at + 1
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start }
  })
  return best
}
