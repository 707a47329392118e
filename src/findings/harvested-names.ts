import { normaliseIdentity } from '../asks/identity.ts'
import type { AskedIdentity } from '../evidence/facts.ts'
import { hasBrokenEnd, mendedNames } from '../provenance/broken-name.ts'
import type { KnownNames } from '../provenance/known-names.ts'

/** Names as they were asked for that only a harvester makes of a page: with remains of markup around the name of one of ours. */
export function harvestedNames(asked: readonly AskedIdentity[], known: KnownNames): string[] {
  return asked.filter(identity => isBroken(identity, known)).map(({ written }) => written)
}

function isBroken({ name, written }: AskedIdentity, known: KnownNames): boolean {
  const isOurs = (each: string) => typeof known.ofName(each) === 'number'
  if (isOurs(name)) return hasBrokenEnd(written)
  return mendedNames(name).some(mended => isOurs(normaliseIdentity(mended).name))
}
