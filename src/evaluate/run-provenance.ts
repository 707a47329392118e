import { createRandom } from '../kit/random.ts'
import { type Attribution, attributeList, unknownList } from '../provenance/attribute-list.ts'
import { type ProvenanceAttack, provenanceAttack } from './provenance-attack.ts'
import type { ProvenanceResult } from './provenance-result.ts'
import type { ProvenanceRow } from './provenance-rows.ts'
import { type ProvenanceWorld, provenanceWorld } from './provenance-world.ts'

const attacksPerWorld = 50
const sure = 0.95
const orderTells = 3
const calibrationBins = 10

/** So few wrong ones of a short run may be chance. */
const fewestWrong = 5

/** Bars of provenance.md, section 8, that hold in every row. */
const bars = { covered: 0.95, namedRight: 0.98, unlistedExact: 0.01, calibrationError: 0.15, orderFalse: 0.01 }

/** One attack with a list that we know, or the whole directory. */
interface Judged {
  readonly probability: number
  readonly isRight: boolean
  readonly isNamed: boolean
  readonly isCovered: boolean
  readonly setSize: number
}

/** Simulated attacks of one setting (provenance.md, section 7). Equal arguments give equal results. */
export function runProvenance({ name, knobs, decoys, topBar }: ProvenanceRow, attacks: number): ProvenanceResult {
  const seed = `provenance ${name}`
  const judged: Judged[] = []
  const unlisted: Attribution[] = []
  const orders: number[] = []
  for (const { attack, attribution } of attributed(seed, knobs, decoys, attacks)) {
    orders.push(...attribution.lists.flatMap(({ orderNats }) => (orderNats === null ? [] : [orderNats])))
    if (attack.isListed) judged.push(judge(attack, attribution))
    else unlisted.push(attribution)
  }
  const named = judged.filter(({ isNamed }) => isNamed)
  const measured = {
    attacks: judged.length,
    top: share(judged, ({ isRight }) => isRight),
    calibrationError: calibrationError(judged),
    covered: share(judged, ({ isCovered }) => isCovered),
    setSize: judged.reduce((sum, { setSize }) => sum + setSize, 0) / judged.length,
    named: share(judged, ({ isNamed }) => isNamed),
    namedRight: share(named, ({ isRight }) => isRight),
    unlisted: unlisted.length,
    unlistedExact: share(unlisted, ({ lists }) => lists.some(({ exact }) => exact >= sure)),
    unlistedFamily: share(unlisted, ({ lists }) => lists.some(({ family }) => family >= sure)),
    orderFalse: share(orders, nats => nats > orderTells),
  }
  return { kind: 'provenance', row: name, seed, ...measured, topBar, passed: passes(measured, topBar) }
}

function* attributed(seed: string, knobs: ProvenanceRow['knobs'], decoys: number, attacks: number) {
  const random = createRandom(seed)
  let world: ProvenanceWorld | null = null
  for (let number = 0; number < attacks; number++) {
    if (world === null || number % attacksPerWorld === 0) world = provenanceWorld(random.fork(number), decoys)
    const attack = provenanceAttack(world, knobs, random)
    const attribution = attributeList({
      asked: attack.asked,
      directory: world.people.length,
      lists: world.lists,
      universe: world.universe,
      sharedOrders: [],
      decoys: world.decoys,
    })
    yield { attack, attribution }
  }
}

function judge({ truth }: ProvenanceAttack, { lists, set95 }: Attribution): Judged {
  const listed = lists.reduce((sum, { family }) => sum + family, 0)
  const [first] = lists
  const isList = first !== undefined && first.family > 1 - listed
  const [label, probability] = isList ? [first.list.label, first.family] : [unknownList, 1 - listed]
  return {
    probability,
    isRight: truth.includes(label),
    isNamed: isList && probability >= sure,
    isCovered: set95.some(each => truth.includes(each)),
    setSize: set95.length,
  }
}

/** Naeini, Cooper and Hauskrecht 2015: by how much the stated probability and the share that is right differ, on average. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ probability }) =>
    Math.min(calibrationBins - 1, Math.floor(probability * calibrationBins)),
  )
  const gaps = [...bins.values()].map(bin => {
    return Math.abs(bin.reduce((sum, { probability, isRight }) => sum + probability - (isRight ? 1 : 0), 0))
  })
  return gaps.reduce((sum, gap) => sum + gap, 0) / judged.length
}

function passes(
  measured: Readonly<Record<keyof typeof bars | 'top' | 'attacks' | 'named', number>>,
  topBar: number | null,
): boolean {
  return (
    (topBar === null || measured.top >= topBar) &&
    measured.covered >= bars.covered &&
    isNamedRight(measured) &&
    !(measured.unlistedExact > bars.unlistedExact) &&
    measured.calibrationError <= bars.calibrationError &&
    !(measured.orderFalse > bars.orderFalse)
  )
}

function isNamedRight({
  attacks,
  named,
  namedRight,
}: Pick<ProvenanceResult, 'attacks' | 'named' | 'namedRight'>): boolean {
  const wrong = Math.round(attacks * named * (1 - namedRight))
  return !(wrong > fewestWrong && namedRight < bars.namedRight)
}

function share<T>(all: readonly T[], is: (each: T) => boolean): number {
  return all.filter(is).length / all.length
}
