import type { Contact, SurfaceClass } from '../evidence/facts.ts'
import { column } from '../evidence/key-state.ts'
import { strata } from '../people/person.ts'

/** Columns of a key's row that a settled first contact is counted in (detection.md, section 6). */
export function contactColumns({ granted, classified, circulating }: Contact, surfaceClass: SurfaceClass): number[] {
  if (granted) return [surfaceClass === 'login' ? column.grantedLogin : column.grantedRecovery]
  const { nameClass, stratum } = classified
  if (nameClass === 'neither' || stratum === null || circulating) return [column.other]
  const at = strata.indexOf(stratum)
  if (nameClass === 'twin') return [column.twin + at]
  return surfaceClass === 'login' ? [column.real + at] : [column.real + at, column.recoveryFailed]
}
