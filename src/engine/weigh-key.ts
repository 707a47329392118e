import type { Evidence, KeyKindName } from '../evidence/facts.ts'
import { type WeightPart, weightNats, weightParts } from '../evidence/key-weights.ts'
import { weightWords } from '../evidence/weight-words.ts'
import { sourceTraits, type Traits } from '../networks/source-traits.ts'
import type { StageContext } from './stage-context.ts'

/** What a key is weighed by. */
export interface KeyNature {
  readonly kind: KeyKindName
  readonly traits: Traits
  /** It was let in on several days. */
  readonly returning: boolean
}

/** ln w of detection.md, section 6, which its evidence is to be raised by. */
export const lnWeight = ({ tables }: StageContext, { kind, traits, returning }: KeyNature): number =>
  weightNats(tables.weights, kind, traits, returning)

/** The evidence with the weight of its key; `value`: the key's. */
export function weighed(context: StageContext, evidence: Evidence, value: string, nature: KeyNature): Evidence {
  const { tables, traits } = context
  const parts = weightParts(tables.weights, nature.kind, nature.traits, nature.returning)
  if (parts.length === 0) return evidence
  const weights = parts.map(({ of, nats }) => ({ what: wordsOf(of, value, traits.sources.labels), nats }))
  return { ...evidence, nats: evidence.nats + lnWeight(context, nature), weights }
}

type Labels = StageContext['traits']['sources']['labels']

function wordsOf(of: WeightPart['of'], value: string, labels: Labels): string {
  const trait = sourceTraits.find(each => each === of)
  const lists = trait === undefined ? [] : labels(trait, value)
  return lists.length === 0 ? weightWords[of] : `${weightWords[of]} (${lists.join(', ')})`
}
