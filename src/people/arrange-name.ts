import { familyForms, givenForms, isParticle } from './name-parts.ts'

export interface ArrangedName {
  readonly givenNames: readonly string[]
  readonly familyNames: readonly string[]
}

/**
 * Which parts of a full name are the given, which the family name. Nothing in `Maria Garcia Lopez` or `Zhang Wei` tells; where one of
 * the person's own log-ins does (`mgarcia`, `wzhang`), it decides. Else the family name is the last part, with particles before it.
 */
export function arrangeName(parts: readonly string[], logins: readonly string[]): ArrangedName {
  if (parts.length < 2) return { givenNames: [], familyNames: familyForms(parts) }
  const usual = usualCut(parts)
  const cuts = [usual, ...parts.keys()].filter(cut => cut > 0)
  const orders = [
    ...cuts.map(cut => arranged(parts.slice(0, cut), parts.slice(cut))),
    ...cuts.map(cut => arranged(parts.slice(cut), parts.slice(0, cut))),
  ]
  const squeezed = logins.map(squeeze).filter(login => login.length > 2)
  return (
    orders.find(order => squeezed.some(login => isFormOf(login, order))) ??
    arranged(parts.slice(0, usual), parts.slice(usual))
  )
}

function arranged(given: readonly string[], family: readonly string[]): ArrangedName {
  return { givenNames: givenForms(given), familyNames: familyForms(family) }
}

function usualCut(parts: readonly string[]): number {
  const particle = parts.findIndex((part, at) => at > 0 && isParticle(part))
  return particle > 0 && particle < parts.length - 1 ? particle : parts.length - 1
}

/** A log-in without what sites add to it: separators and digits. */
function squeeze(login: string): string {
  return login.replace(/[^\p{L}\p{M}]+/gu, '')
}

function isFormOf(login: string, { givenNames, familyNames }: ArrangedName): boolean {
  return familyNames.some(family => {
    if (login.startsWith(family)) return isGivenOrInitial(login.slice(family.length), givenNames)
    return login.endsWith(family) && isGivenOrInitial(login.slice(0, -family.length), givenNames)
  })
}

function isGivenOrInitial(rest: string, givenNames: readonly string[]): boolean {
  return givenNames.some(given => rest === given || rest === given.charAt(0))
}
