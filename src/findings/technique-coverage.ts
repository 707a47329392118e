import type { Surface } from '../asks/ask.ts'
import { enumerate } from '../kit/wording.ts'
import type { AskedCounts } from './asked-counter.ts'
import type { Note } from './finding.ts'

/** What the logs of own services can show of a sub-technique of T1589, and what no log of one's own can. */
interface Coverage {
  readonly id: string
  readonly what: string
  readonly surfaces: readonly Surface[]
  readonly never: string
}

const coverages: readonly Coverage[] = [
  {
    id: 'T1589.001',
    what: 'credentials',
    surfaces: ['login', 'mfa', 'recovery'],
    never: 'credentials bought or phished elsewhere and not tried here yet',
  },
  {
    id: 'T1589.002',
    what: 'e-mail addresses',
    surfaces: ['mailbox', 'registration', 'recovery', 'page'],
    never:
      'addresses taken from breaches, search engines and other sites, and mailboxes asked about in ways that the server does not log',
  },
  {
    id: 'T1589.003',
    what: 'names of employees',
    surfaces: ['login', 'directory', 'page'],
    never: 'names read on other sites, and a list that nobody has tried here',
  },
]

function note({ id, what, surfaces, never }: Coverage, { asked }: AskedCounts): Note {
  const seen = asked.filter(door => surfaces.includes(door.surface) && door.asks > door.hidden)
  const doors = enumerate([...new Set(seen.map(door => `${door.service} ${door.surface}`))].sort())
  const shown = doors === '' ? 'nothing in these logs shows it' : `shown by asks at ${doors}`
  return { code: `coverage/${id}`, says: `${id} (${what}): ${shown}; never seen here: ${never}`, remedy: null }
}

/** For each sub-technique of T1589, what these inputs can and cannot show. */
export function techniqueNotes({ counts }: { readonly counts: AskedCounts }): Note[] {
  return coverages.map(coverage => note(coverage, counts))
}
