import type { Random } from '../../src/kit/random.ts'

/** A copy of the line with a few bytes turned, cut out, doubled, or taken from another line. */
export function mutate(line: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = line
  for (let count = 1 + random.below(4); count > 0; count--) bytes = random.pick(mutations)(bytes, other, random)
  return bytes.subarray(0, longest)
}

const longest = 4096
type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array

const mutations: readonly Mutation[] = [
  (bytes, _other, random) => {
    const copy = Uint8Array.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256)
    return copy
  },
  (bytes, _other, random) => {
    const [from, to] = range(bytes.length, random)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  (bytes, _other, random) => {
    const [from, to] = range(bytes.length, random)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  (bytes, other, random) => {
    const [from, to] = range(other.length, random)
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at))
  },
]

function range(length: number, random: Random): [number, number] {
  const from = random.below(length + 1)
  return [from, Math.min(length, from + random.below(32))]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
