import { normaliseIdentity } from '../asks/identity.ts'
import type { Problem } from '../kit/problem.ts'
import { decodeText } from '../people/decode-text.ts'
import type { Decoy } from '../people/decoys.ts'
import { nameParts } from '../people/name-parts.ts'
import type { People } from '../people/person.ts'
import { lines } from './formats/lines.ts'
import type { Mention } from './mention.ts'
import { formsOfName } from './name-forms.ts'
import { guessableDecoy, noDecoy, tooManyDecoys } from './problems.ts'

/** A file of decoys that are planted at one place. */
export interface DecoyFile {
  /** As the user wrote the path. */
  readonly shownAs: string
  /** Label of the list that the place is. */
  readonly place: string
  /** Day on which they were planted, `2026-02-01`; null: they always stood there. */
  readonly since: string | null
}

/** A decoy with where it was read. */
export interface ReadDecoy extends Decoy {
  readonly since: string | null
  readonly path: string
  readonly line: number
}

export interface ReadDecoys {
  readonly decoys: readonly ReadDecoy[]
  readonly problems: readonly Problem[]
}

/** Each of them makes all of them cheaper to guess. */
const most = 1000

/** Reads decoys, one name, address or full name a line; of a full name all usual log-ins are the decoy. */
export function readDecoys({ shownAs, place, since }: DecoyFile, bytes: Uint8Array): ReadDecoys {
  const decoys: ReadDecoy[] = []
  const problems: Problem[] = []
  for (const [at, text] of decodeText(bytes)
    .text.split(/\r\n|\n|\r/)
    .entries()) {
    const mentions = lines.line?.(text) ?? null
    if (mentions === null) problems.push(noDecoy({ path: shownAs, line: at + 1 }))
    for (const mention of mentions ?? []) {
      const decoy = decoyOf(mention)
      if (decoys.length === most) return { decoys, problems: [...problems, tooManyDecoys(shownAs, most)] }
      if (decoy.names.length === 0) problems.push(noDecoy({ path: shownAs, line: at + 1 }))
      else decoys.push({ ...decoy, place, since, path: shownAs, line: at + 1 })
    }
  }
  return { decoys, problems }
}

function decoyOf({ address, login, fullName = '' }: Mention): Pick<Decoy, 'names' | 'domain'> {
  const written = address ?? login
  if (written === undefined) return { names: formsOfName(nameParts(fullName)) }
  const { name, domain } = normaliseIdentity(written)
  return domain === undefined ? { names: [name] } : { names: [name], domain }
}

/** Sorts out decoys that `people` does not take for such: others come upon them, so that asks for them say nothing. */
export function usableDecoys(decoys: readonly ReadDecoy[], people: Pick<People, 'classify'>): ReadDecoys {
  const isUsable = ({ names, domain, place }: ReadDecoy) =>
    names.some(name => people.classify(name, domain, 0).planted === place)
  return {
    decoys: decoys.filter(isUsable),
    problems: decoys.filter(decoy => !isUsable(decoy)).map(({ path, line }) => guessableDecoy({ path, line })),
  }
}
