/** AssemblyScript that compares texts with constants. Loads may read past the end of a text; what stands there is cut off. */

/** Whether the text stands at `at`, eight bytes at a time; the last eight may overlap those before. */
export function equalsText(bytes: Uint8Array, at: string): string {
  if (bytes.length <= 8) return equalsWord(bytes, at, 0)
  const offsets: number[] = []
  for (let offset = 0; offset + 8 <= bytes.length; offset += 8) offsets.push(offset)
  if (bytes.length % 8 !== 0) offsets.push(bytes.length - 8)
  return offsets.map(offset => equalsWord(bytes.subarray(offset, offset + 8), at, offset)).join(' && ')
}

const types: Readonly<Record<number, string>> = { 1: 'u8', 2: 'u16', 4: 'u32', 8: 'u64' }

function equalsWord(bytes: Uint8Array, at: string, offset: number): string {
  const type = types[bytes.length]
  const place = offset === 0 ? at : `${at}, ${offset}`
  if (type !== undefined) return `load<${type}>(${place}) == ${hex(bytes)}`
  const mask = new Uint8Array(bytes.length).fill(0xff)
  return bytes.length < 4
    ? `(load<u32>(${place}) & ${hex(mask)}) == ${hex(bytes)}`
    : `(load<u64>(${place}) & ${hex(mask)}) == ${hex(bytes)}`
}

/** Little endian. */
function hex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).reverse().toString('hex')}`
}

/** Bits of the places from `block` on where two bytes of the text fit, those that are rare in logs. */
export function likelyPlaces(bytes: Uint8Array, block: string): string {
  const offsets = [...bytes.keys()].sort((a, b) => commonness(bytes[a] as number) - commonness(bytes[b] as number))
  const one = offsets[0] as number
  const other = offsets.find(offset => bytes[offset] !== bytes[one]) ?? (offsets.at(-1) as number)
  const isAt = (offset: number): string =>
    `i8x16.eq(v128.load(${block}${offset === 0 ? '' : `, ${offset}`}), i8x16.splat(${bytes[offset]}))`
  const both = one === other ? isAt(one) : `v128.and(${isAt(one)}, ${isAt(other)})`
  return `<u32>i8x16.bitmask(${both})`
}

/** Bytes of log lines from the most common on, about. */
const common = ' e.osainrt10d2lc3u5p4m/7689h:fbg=-y"kvw_,[]()'

function commonness(byte: number): number {
  const index = common.indexOf(String.fromCharCode(byte))
  return index < 0 ? 0 : common.length - index
}
