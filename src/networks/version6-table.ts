/**
 * IPv6 networks of which none lies in another, in the order of their first address: network n begins with the four words of 32 bits from
 * `first[4 * n]` on, and is `bits[n]` long. A look-up makes nothing but the words of the address, which its caller gives.
 */
export interface Version6Table {
  readonly first: Uint32Array
  readonly bits: Uint8Array
}

/** Networks on their way into a table, unsorted and perhaps within each other. */
export interface Version6Networks {
  first: Uint32Array<ArrayBuffer>
  bits: Uint8Array<ArrayBuffer>
  count: number
}

const wide = 4
const firstCapacity = 64

export const noVersion6Networks = (): Version6Networks => ({
  first: new Uint32Array(wide * firstCapacity),
  bits: new Uint8Array(firstCapacity),
  count: 0,
})

/** The four words of the eight 16-bit groups of an address. */
export function wordsOfGroups(groups: readonly number[]): Uint32Array {
  const words = new Uint32Array(wide)
  for (let at = 0; at < wide; at++) words[at] = (groups[2 * at] as number) * 0x1_0000 + (groups[2 * at + 1] as number)
  return words
}

/** Adds the network of that length that holds the address. */
export function addVersion6(networks: Version6Networks, address: Uint32Array, bits: number): void {
  if (networks.count === networks.bits.length) grow(networks)
  const at = wide * networks.count
  for (let word = 0; word < wide; word++) {
    networks.first[at + word] = (address[word] as number) & maskOf(bits - 32 * word)
  }
  networks.bits[networks.count++] = bits
}

function grow(networks: Version6Networks): void {
  const first = new Uint32Array(2 * networks.first.length)
  first.set(networks.first)
  networks.first = first
  const bits = new Uint8Array(2 * networks.bits.length)
  bits.set(networks.bits)
  networks.bits = bits
}

export function version6Table({ first, bits, count }: Version6Networks): Version6Table {
  const order = sortedOrder(first, bits, count)
  const table = { first: new Uint32Array(wide * count), bits: new Uint8Array(count) }
  let kept = 0
  for (const network of order) {
    const at = wide * network
    if (kept > 0 && holds(table, kept - 1, first, at)) continue
    table.first.set(first.subarray(at, at + wide), wide * kept)
    table.bits[kept++] = bits[network] as number
  }
  return { first: table.first.slice(0, wide * kept), bits: table.bits.slice(0, kept) }
}

/** Most differ in their first 53 bits, which a double holds. */
function sortedOrder(first: Uint32Array, bits: Uint8Array, count: number): Uint32Array {
  const heads = new Float64Array(count)
  for (let n = 0; n < count; n++) {
    heads[n] = (first[wide * n] as number) * 0x20_0000 + ((first[wide * n + 1] as number) >>> 11)
  }
  return Uint32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) =>
      (heads[a] as number) - (heads[b] as number) ||
      compare(first, wide * a, first, wide * b) ||
      (bits[a] as number) - (bits[b] as number),
  )
}

/** Length of the network that holds the address, given as its four words; -1: none does. */
export function version6Bits(table: Version6Table, address: Uint32Array): number {
  let low = 0
  let high = table.bits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(table.first, wide * middle, address, 0) <= 0) low = middle + 1
    else high = middle
  }
  return low > 0 && holds(table, low - 1, address, 0) ? (table.bits[low - 1] as number) : -1
}

function holds({ first, bits }: Version6Table, network: number, address: Uint32Array, at: number): boolean {
  const length = bits[network] as number
  for (let word = 0; word < wide; word++) {
    const differs = (first[wide * network + word] as number) ^ (address[at + word] as number)
    if ((differs & maskOf(length - 32 * word)) !== 0) return false
  }
  return true
}

/** The highest `bits` of a word, which may be none or more than all. */
const maskOf = (bits: number): number => (bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << (32 - bits))

function compare(a: Uint32Array, aAt: number, b: Uint32Array, bAt: number): number {
  for (let word = 0; word < wide; word++) {
    const difference = (a[aAt + word] as number) - (b[bAt + word] as number)
    if (difference !== 0) return difference
  }
  return 0
}
