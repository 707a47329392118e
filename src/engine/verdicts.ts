import { type Classified, type NameClass, nameClasses, strata } from '../people/person.ts'
import { type KnownIdentities, knownAt, knownColumn } from './known-identities.ts'
import type { StageContext } from './stage-context.ts'

/**
 * What `People.classify` says, as a small number: the number of the name's class in the lowest 2 bits, above it that of the stratum and 1 (0: none)
 * in 3 bits, and whether it is a role account. Of names of which it never changes, it is kept with the identity.
 */
export type Verdict = number

const stratumShift = 2
const roleShift = 5
/** How a verdict is kept: a bit that it is, the number of the people (`StageContext.peopleNumber`), and below them the verdict. */
const keptBit = 1 << 6
const peopleShift = 7
const peopleMask = (1 << (32 - peopleShift)) - 1

export const nameClassOf = (verdict: Verdict): NameClass => nameClasses[verdict & 3] as NameClass

/** Number of the stratum; -1: none. */
export const stratumOf = (verdict: Verdict): number => ((verdict >> stratumShift) & 7) - 1

export const isRole = (verdict: Verdict): boolean => ((verdict >> roleShift) & 1) === 1

const realVerdict: Verdict = nameClasses.indexOf('real')
export const isReal = (verdict: Verdict): boolean => (verdict & 3) === realVerdict

const decoyVerdict: Verdict = nameClasses.indexOf('decoy')
/** Who asks for a decoy asks for us. */
export const isOurs = (verdict: Verdict): boolean => isReal(verdict) || (verdict & 3) === decoyVerdict

/** The verdict on an identity that was asked for at the context's time. */
export function verdictOn(context: StageContext, identity: number): Verdict {
  const { identities, peopleNumber } = context
  const at = knownAt(identities, identity) + knownColumn.verdict
  const kept = identities.words[at] as number
  if (kept & keptBit && kept >>> peopleShift === (peopleNumber & peopleMask)) return kept & (keptBit - 1)
  return judge(context, identities, identity, at)
}

function judge(
  { people, peopleNumber, time }: StageContext,
  identities: KnownIdentities,
  identity: number,
  at: number,
) {
  const { name, domain } = identities.identity(identity)
  const verdict = packed(people.classify(name, domain, time))
  const isKept = people.isTimeless?.(name, domain) === true
  identities.words[at] = isKept ? (peopleNumber << peopleShift) | keptBit | verdict : 0
  return verdict
}

function packed({ nameClass, stratum, person }: Classified): Verdict {
  const stratumBits = stratum === null ? 0 : strata.indexOf(stratum) + 1
  return nameClasses.indexOf(nameClass) | (stratumBits << stratumShift) | (Number(person?.role === true) << roleShift)
}
