import type { EngineReport } from '../evidence/facts.ts'
import { many } from '../kit/wording.ts'
import type { Note } from './finding.ts'

/** What was forgotten before its time, since the memory was full. */
export function memoryNotes({ forgotten, pairsForgotten }: EngineReport['totals']): Note[] {
  const addresses = {
    code: 'health/forgotten-addresses',
    says: `the memory was full: ${many(forgotten, 'address', 'addresses')} that had asked for nobody of yours were told of in the digest and forgotten`,
    remedy: 'give it more with `--memory`',
  }
  const pairs = {
    code: 'health/forgotten-pairs',
    says: `the memory was full: ${many(pairsForgotten, 'pair')} of an asker and a name were forgotten early, the oldest first; such a name counts once more if it is asked for again`,
    remedy: 'give it more with `--memory`',
  }
  return [...(forgotten > 0 ? [addresses] : []), ...(pairsForgotten > 0 ? [pairs] : [])]
}
