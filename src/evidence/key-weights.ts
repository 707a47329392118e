import {
  hasTrait,
  isTraitTold,
  type SourceTrait,
  sourceTraits,
  type Traits,
  traitBits,
} from '../networks/source-traits.ts'
import { type KeyKindName, keyKindNames } from './facts.ts'

/**
 * Weights of keys by what is known of them before they ask (detection.md, section 6: E + ln w, with weights whose mean over active keys is at most
 * 1, so that the budget holds whatever they are). Of each trait two shares count: q among keys that hold a list of ours, which is stated here,
 * and p among the site's active keys, which is learned day by day. A key with it weighs q / p, one without (1 - q) / (1 - p): their mean is 1 where
 * p is what it was taken for, and below where it is less. A trait as common as q or more says nothing.
 */
interface StatedShare {
  /** q. */
  readonly asked: number
  /** What p is taken for before it is known: at least q, so that the trait says nothing yet. */
  readonly shared: number
}

/**
 * The shares among askers with a list of ours are judgements and are kept low: what they give to keys with the trait all others pay, and a list that
 * was bought is mostly asked for from addresses that no list holds yet. Together they cost a key without any trait less than half a nat.
 */
const statedShares: Readonly<Record<Exclude<SourceTrait, 'crawler'>, StatedShare>> = {
  listed: { asked: 0.2, shared: 0.3 },
  tor: { asked: 0.05, shared: 0.1 },
  program: { asked: 0.15, shared: 0.3 },
  aged: { asked: 0.1, shared: 0.2 },
}
type SharedTrait = keyof typeof statedShares
const sharedTraits = sourceTraits.filter((trait): trait is SharedTrait => trait !== 'crawler')

/** Search engines read pages and log in nowhere; who is in their networks is hardly ever anything else. */
const crawlerWeight = 0.02
/** Of askers with a list of ours, about one in ten comes from where people have logged in for days; of active keys a third. At most 1, so it needs no balance. */
const returningWeight = 0.3

/** Keys that the shipped share counts for against those that were seen. */
const shippedKeys = 50
/** No trait lifts a key by more than this, however rare it is: shares below one in a hundred are not known well. */
const mostLift = 8

/** Nor do all traits together by more: what is known beforehand must not take the place of asks. */
const mostNats = Math.log(12)

/** Active keys of a day by kind and traits (`weightSlot`); plain data. */
export type TraitCounts = Map<number, number>

export const weightSlot = (kind: KeyKindName, traits: Traits): number =>
  (keyKindNames.indexOf(kind) << traitBits) | traits

/** Weights of one kind of key; plain data. */
interface KindWeights {
  /** ln of the weights of keys with a trait and of those without. */
  readonly having: Readonly<Record<SharedTrait, number>>
  readonly lacking: Readonly<Record<SharedTrait, number>>
  /** ln of what the mean of all traits together came to on the day on which it was highest, if above 1: traits go together. */
  readonly together: number
}

export type KeyWeights = Readonly<Record<KeyKindName, KindWeights>>

/** One thing that is known of a key, and what it adds to its evidence, in nats. */
export interface WeightPart {
  readonly of: SourceTrait | 'returning' | 'unsuspicious' | 'together'
  readonly nats: number
}

/** Weights whose mean is at most 1 on each of these days. Like M, they look back on the most unfavourable of the days. */
export function learnWeights(days: readonly TraitCounts[]): KeyWeights {
  const ofKind = (kind: KeyKindName) => [kind, weightsOfKind(days.map(day => countsOfKind(day, kind)))] as const
  return Object.fromEntries(keyKindNames.map(ofKind)) as KeyWeights
}

type KindCounts = readonly { readonly traits: Traits; readonly keys: number }[]

function countsOfKind(day: TraitCounts, kind: KeyKindName): KindCounts {
  const first = weightSlot(kind, 0)
  return [...day]
    .filter(([slot]) => slot >= first && slot < first + (1 << traitBits))
    .map(([slot, keys]) => ({ traits: slot - first, keys }))
}

function weightsOfKind(days: readonly KindCounts[]): KindWeights {
  const shares = Object.fromEntries(sharedTraits.map(trait => [trait, shareOf(trait, days)])) as Record<
    SharedTrait,
    number
  >
  const of = (ln: (trait: SharedTrait) => number) =>
    Object.fromEntries(sharedTraits.map(trait => [trait, ln(trait)])) as Record<SharedTrait, number>
  const weights: KindWeights = {
    having: of(trait => lnHaving(trait, shares[trait])),
    lacking: of(trait => lnLacking(trait, shares[trait])),
    together: 0,
  }
  const means = days.filter(day => day.length > 0).map(day => meanWeight(weights, day))
  return { ...weights, together: Math.log(Math.max(1, ...means)) }
}

/** p: the highest of the days' shares among keys of which it is known, each with the shipped share as of some keys more. */
function shareOf(trait: SharedTrait, days: readonly KindCounts[]): number {
  const { shared } = statedShares[trait]
  const ofDay = (counts: KindCounts) => {
    const told = counts.filter(({ traits }) => isTraitTold(traits, trait))
    const having = told.filter(({ traits }) => hasTrait(traits, trait))
    return (sum(having) + shippedKeys * shared) / (sum(told) + shippedKeys)
  }
  return days.length === 0 ? shared : Math.max(...days.map(ofDay))
}

const sum = (counts: KindCounts): number => counts.reduce((total, { keys }) => total + keys, 0)

function lnHaving(trait: SharedTrait, share: number): number {
  return Math.log(Math.min(mostLift, Math.max(1, statedShares[trait].asked / share)))
}

function lnLacking(trait: SharedTrait, share: number): number {
  return Math.log(Math.min(1, (1 - statedShares[trait].asked) / (1 - share)))
}

function meanWeight(weights: KindWeights, counts: KindCounts): number {
  const total = counts.reduce((mean, { traits, keys }) => mean + keys * Math.exp(natsOf(weights, traits, false)), 0)
  return total / sum(counts)
}

/** ln w of a key, in nats. `returning`: it was let in on more than one day. */
export function weightNats(weights: KeyWeights, kind: KeyKindName, traits: Traits, returning: boolean): number {
  return traits === 0 && !returning ? 0 : natsOf(weights[kind], traits, returning)
}

function natsOf(weights: KindWeights, traits: Traits, returning: boolean): number {
  let nats = (returning ? Math.log(returningWeight) : 0) + (hasTrait(traits, 'crawler') ? Math.log(crawlerWeight) : 0)
  if (traits !== 0) nats -= weights.together
  for (const trait of sharedTraits) {
    if (isTraitTold(traits, trait)) nats += (hasTrait(traits, trait) ? weights.having : weights.lacking)[trait]
  }
  return Math.min(mostNats, nats)
}

/** The same in parts: each trait that it has by itself, all that it lacks as one. What a list tells is a part even where it adds nothing here. */
export function weightParts(weights: KeyWeights, kind: KeyKindName, traits: Traits, returning: boolean): WeightPart[] {
  const { having, lacking } = weights[kind]
  const lacks = sharedTraits.filter(trait => isTraitTold(traits, trait) && !hasTrait(traits, trait))
  const parts: WeightPart[] = [
    ...sharedTraits.filter(trait => hasTrait(traits, trait)).map(of => ({ of, nats: having[of] })),
    { of: 'crawler', nats: hasTrait(traits, 'crawler') ? Math.log(crawlerWeight) : 0 },
    { of: 'returning', nats: returning ? Math.log(returningWeight) : 0 },
    { of: 'unsuspicious', nats: lacks.reduce((nats, trait) => nats + lacking[trait], 0) },
  ]
  const known = parts.reduce((nats, part) => nats + part.nats, 0)
  const beyond = weightNats(weights, kind, traits, returning) - known
  if (Math.abs(beyond) > 1e-9) parts.push({ of: 'together', nats: beyond })
  return parts.filter(({ of, nats }) => nats !== 0 || (isListed(of) && hasTrait(traits, of)))
}

const isListed = (of: WeightPart['of']): of is 'listed' | 'tor' => of === 'listed' || of === 'tor'
