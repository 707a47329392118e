import { column } from '../evidence/day-counts.ts'
import type { ProofClass } from '../evidence/facts.ts'
import { nameClassOf, stratumOf, type Verdict } from './verdicts.ts'

/** Column that a settled first contact is counted in (detection.md, section 6). */
export function contactColumn(
  granted: boolean,
  verdict: Verdict,
  circulating: boolean,
  surfaceClass: ProofClass,
): number {
  if (granted) return surfaceClass === 'login' ? column.grantedLogin : column.grantedRecovery
  const nameClass = nameClassOf(verdict)
  if (nameClass === 'decoy' && !circulating) return column.decoy
  const stratum = stratumOf(verdict)
  if (nameClass === 'neither' || stratum < 0 || circulating) return column.other
  return (nameClass === 'twin' ? column.twin : column.real) + stratum
}

/** Failures for real names on recovery surfaces are counted once more, all strata together. 0: not here. */
export function recoveryColumn(contact: number, surfaceClass: ProofClass): number {
  return surfaceClass === 'recovery' && contact >= column.real && contact < column.twin ? column.recoveryFailed : 0
}
