/**
 * What one worker keeps at most, whatever strangers send; below these numbers nothing is ever lost, and the findings do not depend on
 * the number of workers.
 */
export interface StageLimits {
  /** Of pairs of an address and an identity; beyond it the oldest are forgotten. */
  readonly pairBytes: number
  /** Of pairs of a wider key and an identity. */
  readonly widerPairBytes: number
  /** Beyond it, addresses that were never let in and asked for nobody of ours are forgotten, the oldest first. */
  readonly addresses: number
  /** Likewise networks, ASNs and clients. */
  readonly widerKeys: number
  /** Addresses that are remembered as askers of a wider key, of all keys together; beyond it the oldest of the key. */
  readonly contributors: number
  /** Identities that are told of all addresses together; beyond it, further ones are only counted. */
  readonly dossierEntries: number
  /** First contacts waiting for the end of the grace time; beyond it the oldest are settled early. */
  readonly waiting: number
  /** Asks of one millisecond whose order is made not to matter. */
  readonly sameTime: number
}

/** For what an engine keeps of keys and pairs; the process, its books of texts and the reading of logs come on top. */
export const usualMemoryBytes = 512 * 2 ** 20

/** How a worker's memory is shared out, and the bytes that one thing takes, with the slack of tables that grow by half. */
const shares = {
  pairBytes: { share: 0.4, each: 1 },
  widerPairBytes: { share: 0.2, each: 1 },
  /** A row of 40 bytes, its slot, one or two counters, and for a day or two a dossier. */
  addresses: { share: 0.19, each: 100 },
  widerKeys: { share: 0.04, each: 70 },
  contributors: { share: 0.04, each: 35 },
  /** An entry, and what answers taught of it. */
  dossierEntries: { share: 0.1, each: 130 },
  waiting: { share: 0.03, each: 100 },
  /** Asks may all come at one time, as where a log writes days only. */
  sameTime: { share: 0.05, each: 180 },
} as const satisfies Readonly<Record<keyof StageLimits, { share: number; each: number }>>

export function limitsWithin(memoryBytes: number, partitions: number): StageLimits {
  const limit = (name: keyof typeof shares): number =>
    Math.floor((memoryBytes * shares[name].share) / shares[name].each / partitions)
  return {
    pairBytes: limit('pairBytes'),
    widerPairBytes: limit('widerPairBytes'),
    addresses: limit('addresses'),
    widerKeys: limit('widerKeys'),
    contributors: limit('contributors'),
    dossierEntries: limit('dossierEntries'),
    waiting: limit('waiting'),
    sameTime: limit('sameTime'),
  }
}
