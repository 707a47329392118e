import { equalsText, likelyPlaces } from './text-source.ts'

/** AssemblyScript that goes through the places of a text in `[from, before)`, sixteen at a time; `found` are lines about one, `at`. */
interface Search {
  readonly bytes: Uint8Array
  readonly from: string
  readonly before: string
  readonly found: readonly string[]
  readonly at?: string
  /** What is returned where there is no further place. */
  readonly none?: string
}

export function searchForward({ bytes, from, before, found, at = 'place', none = '' }: Search): string[] {
  return [
    `for (let block = ${from}; block <= ${before} - ${bytes.length}; block += 16) {`,
    `  let places = ${likelyPlaces(bytes, 'block')}`,
    '  while (places != 0) {',
    `    const ${at} = block + <i32>ctz(places)`,
    '    places &= places - 1',
    `    if (${at} > ${before} - ${bytes.length}) return${none}`,
    ...whereItStands(bytes, at, found),
    '  }',
    '}',
  ]
}

export function searchBackward({ bytes, from, before, found, at = 'place', none = '' }: Search): string[] {
  return [
    `for (let block = ${before} - ${bytes.length + 15}; block + 15 >= ${from}; block -= 16) {`,
    `  let places = ${likelyPlaces(bytes, 'block')}`,
    '  while (places != 0) {',
    '    const bit = 31 - <i32>clz(places)',
    '    places ^= 1 << bit',
    `    const ${at} = block + bit`,
    `    if (${at} < ${from}) return${none}`,
    ...whereItStands(bytes, at, found),
    '  }',
    '}',
  ]
}

function whereItStands(bytes: Uint8Array, at: string, found: readonly string[]): string[] {
  return [`    if (${equalsText(bytes, at)}) {`, ...found.map(line => `      ${line}`), '    }']
}
