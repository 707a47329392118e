import { equalsText, likelyPlaces } from './text-source.ts'

/** AssemblyScript that goes through the places of a text in `[from, before)`, sixteen at a time; `found` are lines about one, `place`. */
interface Search {
  readonly bytes: Uint8Array
  readonly from: string
  readonly before: string
  readonly found: readonly string[]
  /** What is returned where there is no further place. */
  readonly none?: string
}

export function searchForward({ bytes, from, before, found, none = '' }: Search): string[] {
  return [
    `for (let block = ${from}; block <= ${before} - ${bytes.length}; block += 16) {`,
    `  let places = ${likelyPlaces(bytes, 'block')}`,
    '  while (places != 0) {',
    '    const place = block + <i32>ctz(places)',
    '    places &= places - 1',
    `    if (place > ${before} - ${bytes.length}) return${none}`,
    ...whereItStands(bytes, found),
    '  }',
    '}',
  ]
}

export function searchBackward({ bytes, from, before, found, none = '' }: Search): string[] {
  return [
    `for (let block = ${before} - ${bytes.length + 15}; block + 15 >= ${from}; block -= 16) {`,
    `  let places = ${likelyPlaces(bytes, 'block')}`,
    '  while (places != 0) {',
    '    const bit = 31 - <i32>clz(places)',
    '    places ^= 1 << bit',
    '    const place = block + bit',
    `    if (place < ${from}) return${none}`,
    ...whereItStands(bytes, found),
    '  }',
    '}',
  ]
}

function whereItStands(bytes: Uint8Array, found: readonly string[]): string[] {
  return [`    if (${equalsText(bytes, 'place')}) {`, ...found.map(line => `      ${line}`), '    }']
}
