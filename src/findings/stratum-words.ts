import type { Stratum } from '../people/person.ts'

/** Strata as they are called before people. */
export const stratumWords: Readonly<Record<Stratum, string>> = {
  'full-rare': 'first and rare family name',
  'full-common': 'first and common family name',
  'short-rare': 'initial and rare family name',
  'short-common': 'initial and common family name',
  single: 'one-part log-in',
  number: 'numeric id',
}
