import type { KernelForm } from '../../src/matching/kernel/kernel-forms.ts'
import { none, type TrieNode, type TrieStretch } from '../../src/matching/kernel/trie-node.ts'
import type { RigidType } from '../../src/matching/template.ts'
import { equalsText, likelyPlaces } from './text-source.ts'

/**
 * AssemblyScript for the trie of one kind's forms, as `assembly/trie.ts` would walk it: texts and ranks are constants, and what has one way on
 * follows in place. `name` begins the names of all functions; that of the root is `name` itself.
 */
export function matcherSource(name: string, root: TrieNode, forms: readonly KernelForm[]): string {
  const functions: string[] = []
  let made = 0

  /** A function for the ways that go on from a node: behind a stretch (`inRun`) it knows where its run and its body are. */
  function functionFor(node: TrieNode, inRun: boolean, called = `${name}${++made}`): string {
    const lines = ways(node, 'at', { inRun, depth: 1, known: node.least })
    const parameters = inRun ? 'at: i32, place: i32, body: i32' : 'at: i32'
    const exported = called === name ? 'export ' : ''
    functions.push(
      `${exported}function ${called}(${parameters}): void {\n  const to = messageTo\n${lines.join('\n')}\n}`,
    )
    return called
  }

  /** The first of them need not ask again whether what was asked before is still within the limit. */
  function ways(node: TrieNode, at: string, scope: Scope): string[] {
    const { whole, open } = node
    const lines = whole === none ? [] : [`if (${at} == to${within(whole, scope, ' && ')}) ${taking(whole, at, scope)}`]
    let known = whole === none ? scope.known : none
    const others = (made: (scope: Scope) => string[]): void => {
      lines.push(...made({ ...scope, known }))
      known = none
    }
    if (open !== none) others(here => [`${guard(open, here)}${taking(open, at, here)}`])
    // Where a form ends with the message, none of these fits.
    else known = scope.known
    if (node.texts.length > 0) others(here => textWays(node.texts, at, here))
    for (const field of node.fields.values()) others(here => fieldWay(field, at, here))
    for (const stretch of node.stretches)
      others(here => [`${guard(stretch.node.least, here)}${stretchFunction(stretch)}(${at})`])
    lines.push(...node.others.map(rank => `tryOther(${rank}, ${at})`))
    return lines.map(line => `  ${line}`)
  }

  const guard = (rank: number, scope: Scope): string => {
    const test = within(rank, scope, '')
    return test === '' ? '' : `if (${test}) `
  }

  /** Asks whether the rank is within the limit, unless that is known. */
  const within = (rank: number, { known }: Scope, before: string): string =>
    rank <= known && known !== none ? '' : `${before}${rank} <= limit`

  function taking(rank: number, at: string, { inRun }: Scope): string {
    const { first, last, chosenBy } = forms[rank] as KernelForm
    const [body, place] = inRun ? ['body', 'place'] : [at, '-1']
    if (chosenBy < 0) return `takeFirst(${rank}, ${body}, ${place})`
    return `takeRightmost(${rank}, ${first}, ${last}, ${body}, ${place}, ${place})`
  }

  function textWays(texts: TrieNode['texts'], at: string, scope: Scope): string[] {
    if (texts.length <= fewTexts) return texts.flatMap(text => textWay(text, at, scope))
    const cases = texts.flatMap(text => [
      `  case ${text.bytes[0]}:`,
      ...textWay(text, at, scope).map(line => `    ${line}`),
      '    break',
    ])
    return [`if (${at} < to) switch (load<u8>(${at})) {`, ...cases, '}']
  }

  /** At most one text of a node fits, so that what is known holds for each. */
  function textWay({ bytes, node }: TrieNode['texts'][number], at: string, scope: Scope): string[] {
    const end = bytes.length === 1 ? `${at} < to` : `${at} + ${bytes.length} <= to`
    const test = `${end} && ${equalsText(bytes, at)}${within(node.least, scope, ' && ')}`
    return [`if (${test}) {`, ...goOn(node, `${at} + ${bytes.length}`, { ...scope, known: node.least }), '}']
  }

  function fieldWay({ type, stop, node }: Field, at: string, scope: Scope): string[] {
    const end = variable(scope)
    const lines = [
      `const ${end} = ${scanners[type](at, stop)}`,
      `if (${end} >= 0) {`,
      ...goOn(node, end, { ...deeper(scope), known: node.least }),
      '}',
    ]
    return [`${guard(node.least, scope)}{`, ...lines.map(line => `  ${line}`), '}']
  }

  /** What follows stands here, or, where it is much, in a function of its own. */
  function goOn(node: TrieNode, at: string, scope: Scope): string[] {
    if (isFork(node) && sizeOf(node) > mostInPlace) {
      const called = functionFor(node, scope.inRun)
      return [`  ${called}(${at}${scope.inRun ? ', place, body' : ''})`]
    }
    if (/^\w+$/.test(at)) return ways(node, at, scope)
    const here = variable(scope)
    return [`  const ${here} = ${at}`, ...ways(node, here, deeper(scope))]
  }

  function stretchFunction({ direction, bytes, node }: TrieStretch): string {
    const run = functionFor(node, true)
    const called = `${name}${++made}`
    const places = likelyPlaces(bytes, 'block')
    const found = [
      `    if (${equalsText(bytes, 'place')}) {`,
      `      ${run}(place + ${bytes.length}, place, body)`,
      `      if (${node.least} > leftLimit) return`,
      '    }',
    ]
    const loop =
      direction === 'free'
        ? [
            `  for (let block = to - ${bytes.length + 15}; block + 15 >= body; block -= 16) {`,
            `    let places = ${places}`,
            '    while (places != 0) {',
            '      const bit = 31 - <i32>clz(places)',
            '      places ^= 1 << bit',
            '      const place = block + bit',
            '      if (place < body) return',
            ...found.map(line => `  ${line}`),
            '    }',
            '  }',
          ]
        : [
            `  for (let block = body; block <= to - ${bytes.length}; block += 16) {`,
            `    let places = ${places}`,
            '    while (places != 0) {',
            '      const place = block + <i32>ctz(places)',
            '      places &= places - 1',
            `      if (place > to - ${bytes.length}) return`,
            ...found.map(line => `  ${line}`),
            '    }',
            '  }',
          ]
    functions.push([`function ${called}(body: i32): void {`, '  const to = messageTo', ...loop, '}'].join('\n'))
    return called
  }

  functionFor(root, false, name)
  return functions.join('\n\n')
}

/** Names of variables follow from how deep they stand. */
interface Scope {
  readonly inRun: boolean
  readonly depth: number
  /** A rank that is within the limit; `none`: nothing is known. */
  readonly known: number
}

type Field = TrieNode['fields'] extends Map<string, infer F> ? F : never

const variable = ({ depth }: Scope): string => `at${depth}`
const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth + 1 })

/** More texts than this are told apart by a table. */
const fewTexts = 3
/** Nodes that stand where they are reached; what is larger is a function of its own, so that all stay small enough to be compiled well. */
const mostInPlace = 12

function isFork({ whole, open, texts, fields, stretches, others }: TrieNode): boolean {
  const ends = Number(whole !== none) + Number(open !== none)
  return ends + texts.length + fields.size + stretches.length + others.length > 1
}

function sizeOf({ texts, fields, stretches, others }: TrieNode): number {
  const below = [...texts, ...fields.values()].map(({ node }) => sizeOf(node))
  return below.reduce((sum, size) => sum + size, 1 + stretches.length + others.length)
}

const scanners: Readonly<Record<RigidType, (at: string, stop: number) => string>> = {
  word: (at, stop) => `scanWord(${at}, to, ${stop})`,
  until: (at, stop) => `scanUntil(${at}, to, ${stop})`,
  digits: at => `scanDigits(${at}, to)`,
  hex: at => `scanHex(${at}, to)`,
  label: at => `scanLabel(${at}, to)`,
  ip: at => `scanIp(${at}, to)`,
  host: at => `scanHost(${at}, to)`,
  quoted: at => `scanQuoted(${at}, to)`,
}
