import type { MakePairStore } from './pair-store.ts'

const bitsAPair = 10.4
const probes = 7

/** A Bloom filter (Bloom 1970) whose probes come from two hashes (Kirsch and Mitzenmacher 2006). It can't grow, and knows no days. */
export const bloom: MakePairStore = pairs => {
  const words = new Uint32Array(Math.ceil((pairs * bitsAPair) / 32))
  const bits = words.length * 32
  const bitOf = (low: number, high: number, probe: number) => (low + probe * ((high | 1) >>> 0)) % bits
  const isSet = (bit: number) => ((words[Math.floor(bit / 32)] as number) >>> (bit & 31)) & 1
  return {
    meet(low, high) {
      let known = 1
      for (let probe = 0; probe < probes; probe++) {
        const bit = bitOf(low, high, probe)
        known &= isSet(bit)
        const word = Math.floor(bit / 32)
        words[word] = (words[word] as number) | (1 << (bit & 31))
      }
      return known === 1
    },
    knows(low, high) {
      for (let probe = 0; probe < probes; probe++) if (!isSet(bitOf(low, high, probe))) return false
      return true
    },
    bytes: () => words.byteLength,
  }
}
