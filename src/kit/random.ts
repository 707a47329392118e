/** Repeatable randomness from a text seed; for simulations and tests, never for secrets. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number
  /** Uniform integer in [0, below). */
  below(below: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  normal(mean: number, deviation: number): number
  exponential(mean: number): number
  poisson(mean: number): number
  /** Another stream, which depends on the seed and the label only, never on what was drawn before. */
  fork(label: string | number): Random
}

/** Generator sfc32 (Chris Doty-Humphrey, PractRand; 128 bits of state, passes its tests), seeded by a hash of the text. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: probability => next() < probability,
    pick: items => {
      const picked = items[below(items.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    normal: (mean, deviation) => mean + deviation * standardNormal(next),
    exponential: mean => -Math.log(1 - next()) * mean,
    poisson: mean => poisson(next, mean),
    fork: label => createRandom(`${seed}/${label}`),
  }
}

/** Well mixed 32 bits of up to three numbers and a salt: what is constant for a user, a day or a bot needs no stored state. */
export function mix32(salt: number, a: number, b = 0, c = 0): number {
  let hash = finish32(salt ^ Math.imul(a, 0x9e3779b1))
  hash = finish32(hash ^ Math.imul(b, 0x85ebca6b) ^ 0x27d4eb2f)
  return finish32(hash ^ Math.imul(c, 0xc2b2ae35) ^ 0x165667b1)
}

/** 32-bit hash of a text, to salt `mix32` with. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finish32(hash)
}

/** Finaliser of MurmurHash3 (Austin Appleby, public domain): every input bit moves every output bit. */
function finish32(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function sfc32(seed: string): () => number {
  const hash = hash32(seed)
  let a = mix32(hash, 1) | 0
  let b = mix32(hash, 2, seed.length) | 0
  let c = hash32(`${seed}\u0000`) | 0
  let counter = 1
  const step = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) step()
  return step
}

/** Box and Muller 1958. */
function standardNormal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** Knuth's product of uniforms below 30; above, the rounded normal is within a per cent. */
function poisson(next: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * standardNormal(next)))
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; product *= next()) count++
  return Math.max(0, count)
}
