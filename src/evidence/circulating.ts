/**
 * Names of ours that a leaked list has made everybody's (detection.md, section 4): pop(i) counts the never-granted networks that
 * failed for i. It is known with a lag, so that an attack does not wash itself out, and halves in 30 days. Plain data.
 */
export interface CirculatingNames {
  /** pop by number of the `identityKey`. */
  readonly networks: Map<number, number>
  /** Of the last days, oldest first: networks that failed for a real name for the first time. */
  readonly waiting: SightingsOfDay[]
}

interface SightingsOfDay {
  readonly day: number
  /** Key of the network and number of the identity, one after the other. */
  words: Int32Array<ArrayBuffer>
  used: number
}

const lagDays = 7
const halvingDays = 30
const circulatesFrom = 3
/** Below it, a name needs as many new networks as one never seen. */
const negligible = 0.05
const firstCapacity = 64

export const noCirculatingNames = (): CirculatingNames => ({ networks: new Map(), waiting: [] })

export function noteSighting(names: CirculatingNames, today: number, prefix: number, identity: number): void {
  let newest = names.waiting.at(-1)
  if (newest?.day !== today) {
    newest = { day: today, words: new Int32Array(firstCapacity), used: 0 }
    names.waiting.push(newest)
  }
  if (newest.used === newest.words.length) {
    const words = new Int32Array(2 * newest.words.length)
    words.set(newest.words)
    newest.words = words
  }
  newest.words[newest.used++] = prefix
  newest.words[newest.used++] = identity
}

/** To be called when `today` begins. `isGranted` tells of a network that was granted anything within the memory. */
export function ageCirculatingNames(
  names: CirculatingNames,
  today: number,
  isGranted: (prefix: number) => boolean,
): void {
  for (const [identity, networks] of names.networks) {
    const halved = networks * 2 ** (-1 / halvingDays)
    if (halved < negligible) names.networks.delete(identity)
    else names.networks.set(identity, halved)
  }
  while (names.waiting[0] !== undefined && today - names.waiting[0].day > lagDays) {
    const { words, used } = names.waiting.shift() as SightingsOfDay
    for (let at = 0; at < used; at += 2) {
      const identity = words[at + 1] as number
      if (!isGranted(words[at] as number)) names.networks.set(identity, (names.networks.get(identity) ?? 0) + 1)
    }
  }
}

/** What each worker counted of a name adds up, since each network belongs to one worker. Numbers of identities. */
export function circulatingNames(parts: readonly CirculatingNames[]): number[] {
  const networks = new Map<number, number>()
  for (const part of parts) {
    for (const [identity, count] of part.networks) networks.set(identity, (networks.get(identity) ?? 0) + count)
  }
  return [...networks].filter(([, count]) => count >= circulatesFrom - 1e-9).map(([identity]) => identity)
}

/** Calls back with all numbers that it holds. */
export function eachHeld(
  { networks, waiting }: CirculatingNames,
  prefix: (key: number) => void,
  identity: (number: number) => void,
): void {
  for (const number of networks.keys()) identity(number)
  for (const { words, used } of waiting) {
    for (let at = 0; at < used; at += 2) {
      prefix(words[at] as number)
      identity(words[at + 1] as number)
    }
  }
}
