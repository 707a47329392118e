/**
 * Names of ours that a leaked list has made everybody's (detection.md, section 4): pop(i) counts the never-granted networks that
 * failed for i. It is known with a lag, so that an attack does not wash itself out, and halves in 30 days.
 */
export interface CirculatingNames {
  /** pop by identity. */
  readonly networks: Map<string, number>
  /** Of the last days, oldest first: networks that failed for a real name for the first time. */
  readonly waiting: { readonly day: number; readonly sightings: NetworkSighting[] }[]
}

export interface NetworkSighting {
  readonly prefix: string
  readonly identity: string
}

const lagDays = 7
const halvingDays = 30
const circulatesFrom = 3
/** Below it, a name needs as many new networks as one never seen. */
const negligible = 0.05

export const noCirculatingNames = (): CirculatingNames => ({ networks: new Map(), waiting: [] })

export function noteSighting(names: CirculatingNames, today: number, sighting: NetworkSighting): void {
  const newest = names.waiting.at(-1)
  if (newest?.day === today) newest.sightings.push(sighting)
  else names.waiting.push({ day: today, sightings: [sighting] })
}

/** To be called when `today` begins. `isGranted` tells of a network that was granted anything within the memory. */
export function ageCirculatingNames(
  names: CirculatingNames,
  today: number,
  isGranted: (prefix: string) => boolean,
): void {
  for (const [identity, networks] of names.networks) {
    const halved = networks * 2 ** (-1 / halvingDays)
    if (halved < negligible) names.networks.delete(identity)
    else names.networks.set(identity, halved)
  }
  while (names.waiting[0] !== undefined && today - names.waiting[0].day > lagDays) {
    for (const { prefix, identity } of names.waiting.shift()?.sightings ?? []) {
      if (!isGranted(prefix)) names.networks.set(identity, (names.networks.get(identity) ?? 0) + 1)
    }
  }
}

/** What each worker counted of a name adds up, since each network belongs to one worker. */
export function circulatingNames(parts: readonly CirculatingNames[]): Set<string> {
  const networks = new Map<string, number>()
  for (const part of parts) {
    for (const [identity, count] of part.networks) networks.set(identity, (networks.get(identity) ?? 0) + count)
  }
  return new Set([...networks].filter(([, count]) => count >= circulatesFrom - 1e-9).map(([identity]) => identity))
}
