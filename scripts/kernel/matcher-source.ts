import type { KernelForm } from '../../src/matching/kernel/kernel-forms.ts'
import { none, type TrieNode, type TrieStretch } from '../../src/matching/kernel/trie-node.ts'
import { scanners, spaceless } from './field-source.ts'
import {
  argumentsOf,
  inFunction,
  type Knowns,
  knownOf,
  neededBelow,
  parametersOf,
  passed,
  withField,
} from './scope-source.ts'
import { searchBackward, searchForward } from './search-source.ts'
import { type MakeFunction, tailCall } from './tail-source.ts'
import { equalsText } from './text-source.ts'
import { toldFields } from './told-fields.ts'

/**
 * AssemblyScript for the trie of one kind's forms, as `assembly/trie.ts` would walk it: texts and ranks are constants, and what has one way on
 * follows in place. `name` begins the names of all functions; that of the root is `name` itself.
 */
export function matcherSource(name: string, root: TrieNode, forms: readonly KernelForm[]): string {
  const functions = new Map<string, string>()
  const told = toldFields(forms)
  const neededOf = neededBelow(forms, told)
  let made = 0

  const make: MakeFunction = (parameters, lines, result) => {
    const text = [`(${parameters}): ${result ?? 'void'} {`, '  const to = messageTo', ...indented(lines), '}'].join(
      '\n',
    )
    const known = functions.get(text)
    if (known !== undefined) return known
    const called = `${name}${++made}`
    functions.set(text, called)
    return called
  }

  /** A call of a function for the ways that go on from a node. */
  function nodeCall(node: TrieNode, at: string, scope: Scope): string {
    const given = passed(neededOf(node, scope.inRun), scope.knowns)
    const knowns = inFunction(given, scope.knowns)
    const lines = ways(node, 'at', { inRun: scope.inRun, depth: 1, known: node.least, knowns })
    return `${make(`at: i32${parametersOf(given)}`, lines)}(${at}${argumentsOf(given, scope.knowns)})`
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
      others(here => [`${guard(stretch.node.least, here)}${stretchCall(stretch, at, here)}`])
    for (const rank of node.others) others(here => [`${guard(rank, here)}${trying(rank, at)}`])
    return indented(lines)
  }

  const guard = (rank: number, scope: Scope): string => {
    const test = within(rank, scope, '')
    return test === '' ? '' : `if (${test}) `
  }

  /** Asks whether the rank is within the limit, unless that is known. */
  const within = (rank: number, { known }: Scope, before: string): string =>
    rank <= known && known !== none ? '' : `${before}${rank} <= limit`

  function trying(rank: number, at: string): string {
    return tailCall(forms[rank] as KernelForm, told[rank] ?? null, rank, at, make) ?? `tryOther(${rank}, ${at})`
  }

  function taking(rank: number, at: string, { inRun, knowns }: Scope): string {
    const { leaf, first, last, chosenBy } = forms[rank] as KernelForm
    if (leaf.tells === 'nothing' || leaf.tells === 'handOver') return `takeNamed(${rank})`
    const fields = told[rank] ?? null
    if (fields !== null) {
      const spans = [fields.source, fields.identity].map(spot => knownOf(spot, knowns, at, inRun)).join(', ')
      return chosenBy < 0 ? `tell(${rank}, ${spans})` : `tellRightmost(${rank}, ${first}, ${last}, ${spans})`
    }
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
    const knowns = withField(scope.knowns, scope.inRun, [at, end])
    const lines = [
      `const ${end} = ${scanners[type](at, stop)}`,
      `if (${end} >= 0) {`,
      ...goOn(node, end, { ...deeper(scope), known: node.least, knowns }),
      '}',
    ]
    return [`${guard(node.least, scope)}{`, ...indented(lines), '}']
  }

  /** What follows stands here, or, where it is much, in a function of its own. */
  function goOn(node: TrieNode, at: string, scope: Scope): string[] {
    if (isFork(node) && sizeOf(node) > mostInPlace) return [`  ${nodeCall(node, at, scope)}`]
    if (/^\w+$/.test(at)) return ways(node, at, scope)
    const here = variable(scope)
    return [`  const ${here} = ${at}`, ...ways(node, here, deeper(scope))]
  }

  function stretchCall(stretch: TrieStretch, at: string, scope: Scope): string {
    const { direction, bytes, node } = stretch
    const given = passed(neededOf(node, true), scope.knowns).filter(field => field !== 'body' && field !== 'place')
    const inside: Scope = { ...scope, inRun: true, knowns: inFunction(given, scope.knowns) }
    const found = [nodeCall(node, `place + ${bytes.length}`, inside), `if (${node.least} > leftLimit) return`]
    const ways = { bytes, from: 'body', before: 'to', found }
    const landmark = landmarkOf(stretch)
    const search =
      direction === 'any'
        ? searchForward(ways)
        : landmark === null
          ? searchBackward(ways)
          : searchByLandmark(landmark, found)
    const called = make(`body: i32${parametersOf(given)}`, search)
    return `${called}(${at}${argumentsOf(given, scope.knowns)})`
  }

  /** The space that a stretch ends at is the last one before the landmark. */
  function searchByLandmark(bytes: Uint8Array, found: readonly string[]): string[] {
    const spaces = { bytes: new Uint8Array([space]), from: 'from', before: 'before', none: ' -1' }
    const last = make(
      'from: i32, before: i32',
      [...searchBackward({ ...spaces, found: ['return place'] }), 'return -1'],
      'i32',
    )
    const ways = [`const place = ${last}(body, landmark)`, 'if (place < 0) return', ...found]
    return searchBackward({ bytes, from: 'body', before: 'to', at: 'landmark', found: ways })
  }

  const start: Scope = { inRun: false, depth: 1, known: root.least, knowns: { head: [], run: [] } }
  const body = ways(root, 'at', start)
  const main = [`export function ${name}(at: i32): void {`, '  const to = messageTo', ...body, '}'].join('\n')
  return [...[...functions].map(([text, called]) => `function ${called}${text}`), main].join('\n\n')
}

/** Names of variables follow from how deep they stand. */
interface Scope {
  readonly inRun: boolean
  readonly depth: number
  /** A rank that is within the limit; `none`: nothing is known. */
  readonly known: number
  readonly knowns: Knowns
}

type Field = TrieNode['fields'] extends Map<string, infer F> ? F : never

const indented = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`)
const variable = ({ depth }: Scope): string => `at${depth}`
const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth + 1 })

const space = 0x20
/** More texts than this are told apart by a table. */
const fewTexts = 3
/** Nodes that stand where they are reached; what is larger is a function of its own, so that all stay small enough to be compiled well. */
const mostInPlace = 12

function isFork({ whole, open, texts, fields, stretches, others }: TrieNode): boolean {
  const ends = Number(whole !== none) + Number(open !== none)
  return ends + texts.length + fields.size + stretches.length + others.length > 1
}

/**
 * A space stands in many places of a line. Where nothing but a field without spaces and then a text that begins with a space can follow it, that
 * text is looked for instead; null: something else follows.
 */
function landmarkOf({ bytes, node }: TrieStretch): Uint8Array | null {
  const [field] = node.fields.values()
  if (bytes.length !== 1 || bytes[0] !== space || field === undefined || isFork(node) || !spaceless.has(field.type))
    return null
  const [text] = field.node.texts
  return text !== undefined && !isFork(field.node) && text.bytes[0] === space ? text.bytes : null
}

function sizeOf({ texts, fields, stretches, others }: TrieNode): number {
  const below = [...texts, ...fields.values()].map(({ node }) => sizeOf(node))
  return below.reduce((sum, size) => sum + size, 1 + stretches.length + others.length)
}
