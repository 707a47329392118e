/**
 * IPv4 networks of which none lies in another, in the order of their first address: network n begins at `first[n]` and is `bits[n]` long. Five bytes
 * a network; a look-up makes nothing.
 */
export interface Version4Table {
  readonly first: Uint32Array
  readonly bits: Uint8Array
}

/** Networks on their way into a table: of each, first address * 64 + length, which a double holds exactly and which sorts as the table is sorted. */
export interface Version4Networks {
  packed: Float64Array<ArrayBuffer>
  count: number
}

const lengthRange = 64
const firstCapacity = 64

export const noVersion4Networks = (): Version4Networks => ({ packed: new Float64Array(firstCapacity), count: 0 })

/** Adds the network of that length that holds the address. */
export function addVersion4(networks: Version4Networks, address: number, bits: number): void {
  if (networks.count === networks.packed.length) {
    const packed = new Float64Array(2 * networks.count)
    packed.set(networks.packed)
    networks.packed = packed
  }
  const size = 2 ** (32 - bits)
  networks.packed[networks.count++] = (address - (address % size)) * lengthRange + bits
}

/** Adds all addresses from the first to the last as the fewest networks. */
export function addVersion4Range(networks: Version4Networks, first: number, last: number): void {
  for (let from = first; from <= last; ) {
    let bits = 32
    while (bits > 0 && from % 2 ** (33 - bits) === 0 && from + 2 ** (33 - bits) - 1 <= last) bits--
    addVersion4(networks, from, bits)
    from += 2 ** (32 - bits)
  }
}

export function version4Table({ packed, count }: Version4Networks): Version4Table {
  const sorted = packed.slice(0, count).sort()
  const first = new Uint32Array(count)
  const bits = new Uint8Array(count)
  let kept = 0
  let end = 0
  for (const network of sorted) {
    const from = Math.floor(network / lengthRange)
    if (from < end) continue
    first[kept] = from
    bits[kept] = network % lengthRange
    end = from + 2 ** (32 - (network % lengthRange))
    kept++
  }
  return { first: first.slice(0, kept), bits: bits.slice(0, kept) }
}

/** Length of the network that holds the address (a number of 32 bits, signed or not); -1: none does. */
export function version4Bits({ first, bits }: Version4Table, address: number): number {
  const wanted = address >>> 0
  let low = 0
  let high = first.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((first[middle] as number) <= wanted) low = middle + 1
    else high = middle
  }
  if (low === 0) return -1
  const length = bits[low - 1] as number
  return wanted - (first[low - 1] as number) < 2 ** (32 - length) ? length : -1
}
