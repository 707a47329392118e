import type { KernelForm } from '../../src/matching/kernel/kernel-forms.ts'
import { none, type TrieNode } from '../../src/matching/kernel/trie-node.ts'
import type { Spot, Told } from './told-fields.ts'

/** Names of the variables that hold where a field begins and ends. */
type Span = readonly [string, string]

/** The fields that were passed on the way, where their ends are held in variables. */
export interface Knowns {
  readonly head: readonly (Span | undefined)[]
  readonly run: readonly (Span | undefined)[]
}

/** What a function may have to be given: `body` and `place`, where a stretch begins and ends, or a field of the head or the run by its number. */
type Needed = 'body' | 'place' | `${'head' | 'run'}${number}`

/** What the forms below a node need of what was passed before. */
export function neededBelow(
  forms: readonly KernelForm[],
  told: readonly (Told | null)[],
): (node: TrieNode, inRun: boolean) => Needed[] {
  const memo = new Map<TrieNode, Set<Needed>>()

  function ofForm(rank: number, inRun: boolean): Needed[] {
    const { leaf } = forms[rank] as KernelForm
    if (leaf.tells === 'nothing' || leaf.tells === 'handOver') return []
    const fields = told[rank] ?? null
    if (fields === null) return inRun ? ['body', 'place'] : []
    return [fields.source, fields.identity].flatMap(spot => ofSpot(spot, inRun))
  }

  function below(node: TrieNode, inRun: boolean): Set<Needed> {
    const known = memo.get(node)
    if (known !== undefined) return known
    const needed = new Set<Needed>()
    const add = (fields: Iterable<Needed>): void => {
      for (const field of fields) needed.add(field)
    }
    for (const rank of [node.whole, node.open]) if (rank !== none) add(ofForm(rank, inRun))
    for (const { node: child } of [...node.texts, ...node.fields.values()]) add(below(child, inRun))
    for (const { node: child } of node.stretches) add([...below(child, true)].filter(field => field.startsWith('head')))
    memo.set(node, needed)
    return needed
  }

  return (node, inRun) => [...below(node, inRun)].sort()
}

function ofSpot(spot: Spot | null, inRun: boolean): Needed[] {
  if (spot === null) return []
  if (spot.is === 'head') return [`head${spot.index}`]
  if (spot.is === 'run') return [`run${spot.index}`]
  return inRun && spot.stretch === 0 ? ['body', 'place'] : []
}

export const parametersOf = (needed: readonly Needed[]): string =>
  needed.map(field => (isField(field) ? `, ${field}: i32, ${field}End: i32` : `, ${field}: i32`)).join('')

export const argumentsOf = (needed: readonly Needed[], knowns: Knowns): string =>
  needed.map(field => `, ${isField(field) ? (spanOf(field, knowns) as Span).join(', ') : field}`).join('')

const isField = (needed: Needed): boolean => needed !== 'body' && needed !== 'place'
const isOfHead = (field: Needed): boolean => field.startsWith('head')
const indexOf = (field: Needed): number => Number(/\d+$/.exec(field)?.[0])

function spanOf(field: Needed, { head, run }: Knowns): Span | undefined {
  return (isOfHead(field) ? head : run)[indexOf(field)]
}

/** Of what is needed, that which was passed already; the rest lies further on. */
export const passed = (needed: readonly Needed[], knowns: Knowns): Needed[] =>
  needed.filter(field => !isField(field) || spanOf(field, knowns) !== undefined)

/** What a function knows that was given these. */
export function inFunction(given: readonly Needed[], { head, run }: Knowns): Knowns {
  const named = (field: Needed): Span | undefined => (given.includes(field) ? [field, `${field}End`] : undefined)
  return { head: head.map((_, index) => named(`head${index}`)), run: run.map((_, index) => named(`run${index}`)) }
}

export function withField(knowns: Knowns, inRun: boolean, span: Span): Knowns {
  return inRun ? { ...knowns, run: [...knowns.run, span] } : { ...knowns, head: [...knowns.head, span] }
}

/** The span of a field of a form that ends at `at`, as arguments. */
export function knownOf(spot: Spot | null, { head, run }: Knowns, at: string, inRun: boolean): string {
  if (spot === null) return '0, 0'
  if (spot.is === 'stretch') return inRun && spot.stretch === 0 ? 'body, place' : `${at}, to`
  const span = (spot.is === 'head' ? head : run)[spot.index]
  if (span === undefined) throw new Error('a field that was not passed')
  return span.join(', ')
}
