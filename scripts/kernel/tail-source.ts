import type { KernelForm } from '../../src/matching/kernel/kernel-forms.ts'
import { stopByte } from '../../src/matching/kernel/write-template.ts'
import type { RigidRun, RigidStep, Stretch } from '../../src/matching/template.ts'
import { scanners, spaceless } from './field-source.ts'
import { searchBackward, searchForward } from './search-source.ts'
import { equalsText } from './text-source.ts'
import type { Spot, Told } from './told-fields.ts'

/** Makes a function, or gives the name of one that was made with the same text. */
export type MakeFunction = (parameters: string, lines: readonly string[], result?: 'i32') => string

type Field = Extract<RigidStep, { is: 'field' }>
type Span = readonly [string, string]

/**
 * The call that tries a form with several stretches, behind its first run, as `assembly/template.ts` does; null: that has to do it itself. Forms
 * of which all behind the first run is the same share a function.
 */
export function tailCall(
  form: KernelForm,
  told: Told | null,
  rank: number,
  at: string,
  make: MakeFunction,
): string | null {
  const { template, first, last, chosenBy, leaf } = form
  if (told === null || [told.source, told.identity].some(spot => spot?.is === 'head')) return null
  const { never } = leaf.shape
  if (never !== undefined && !isAskedOfStretches(form, never)) return null
  const { stretches } = template
  const isChosen = chosenBy >= 0
  const { lines, spanOf } = layOut(stretches, make, never)
  const spans = [told.source, told.identity].map(spot => (spot === null ? '0, 0' : spanOf(spot).join(', ')))
  const tell = isChosen ? `tellRightmost(rank, first, last, ${spans.join(', ')})` : `tell(rank, ${spans.join(', ')})`
  const called = make(isChosen ? 'rank: i32, first: i32, last: i32, body: i32' : 'rank: i32, body: i32', [
    ...endTest(stretches),
    ...lastPlaces(stretches, make),
    ...lines,
    tell,
  ])
  return isChosen ? `${called}(${rank}, ${first}, ${last}, ${at})` : `${called}(${rank}, ${at})`
}

/** Whether only stretches could hold the text that no field may hold: the other fields hold no space. */
function isAskedOfStretches({ template: { head, stretches } }: KernelForm, never: string): boolean {
  const steps = [head, ...stretches.map(({ run }) => run)].flatMap(run => run.steps)
  return never.includes(' ') && steps.every(step => step.is === 'text' || step.slot < 0 || spaceless.has(step.type))
}

/** Sees at once that the message ends otherwise. */
function endTest(stretches: readonly Stretch[]): string[] {
  const last = stretches.at(-1)?.run.steps.at(-1)
  if (last === undefined) return []
  if (last.is === 'text') {
    const at = `to - ${last.bytes.length}`
    return [`if (${at} < body || !(${equalsText(last.bytes, at)})) return`]
  }
  return spaceless.has(last.type) ? ['if (load<u8>(to - 1) == 0x20) return'] : []
}

/** Where the run of each stretch fits last: `last0`, … */
function lastPlaces(stretches: readonly Stretch[], make: MakeFunction): string[] {
  const lines: string[] = []
  let before = 'to'
  for (const [index, { run }] of [...stretches.entries()].reverse()) {
    if (run.steps.length === 0) continue
    const find = lastPlace(run, index === stretches.length - 1, make)
    lines.push(`const last${index} = ${find}(body, ${before})`, `if (last${index} < 0) return`)
    before = `last${index}`
  }
  return lines
}

function lastPlace(run: RigidRun, mustReachEnd: boolean, make: MakeFunction): string {
  const found = runTest(run, mustReachEnd ? 'end == to' : 'end <= before', 'return place')
  const search = searchBackward({ bytes: firstText(run), from: 'from', before: 'before', found, none: ' -1' })
  return make('from: i32, before: i32', [...search, 'return -1'], 'i32')
}

/** The first place before `last` where the run fits and ends by `furthest`, or `last`. */
function firstPlace(run: RigidRun, mustReachEnd: boolean, make: MakeFunction): string {
  const found = [
    'if (place >= last) return last',
    ...runTest(run, mustReachEnd ? 'end == to' : 'end <= furthest', 'return place'),
  ]
  const search = searchForward({ bytes: firstText(run), from: 'from', before: 'furthest', found, none: ' last' })
  return make('from: i32, last: i32, furthest: i32', [...search, 'return last'], 'i32')
}

function firstText({ steps: [text] }: RigidRun): Uint8Array {
  if (text?.is !== 'text') throw new Error('a run after a stretch begins with text')
  return text.bytes
}

/** Reads the run behind its first text, which stands at `place`; where it fits and `test` of its `end` holds, `then` is done. */
function runTest(run: RigidRun, test: string, then: string): string[] {
  const lines = [`let end = place + ${firstText(run).length}`]
  const conditions = run.steps.slice(1).map(step => {
    if (step.is === 'field') return `(end = ${scan(step, 'end')}) >= 0`
    return `end + ${step.bytes.length} <= to && ${equalsText(step.bytes, 'end')} && (end += ${step.bytes.length}) > 0`
  })
  return [...lines, `if (${[...conditions, test].join(' && ')}) ${then}`]
}

const scan = (step: Field, at: string): string => scanners[step.type](at, stopByte(step.type, step.stop))

/** Lays out the stretches from the left; what they and the fields of their runs hold can be told of each then. */
function layOut(
  stretches: readonly Stretch[],
  make: MakeFunction,
  never: string | undefined,
): { lines: string[]; spanOf: (spot: Spot) => Span } {
  const lines: string[] = []
  const spans = new Map<string, Span>()
  let from = 'body'
  for (const [index, { slot, run }] of stretches.entries()) {
    const place = placeOf(stretches, index, from, lines, make)
    spans.set(JSON.stringify({ is: 'stretch', stretch: index }), [from, place])
    if (never !== undefined && slot >= 0) lines.push(`if (${holds(never, make)}(${from}, ${place})) return`)
    let fields = 0
    let at = place
    for (const [number, step] of run.steps.entries()) {
      const next = `at${index}x${number}`
      lines.push(`const ${next} = ${step.is === 'text' ? `${at} + ${step.bytes.length}` : scan(step, at)}`)
      if (step.is === 'field') spans.set(JSON.stringify({ is: 'run', stretch: index, index: fields++ }), [at, next])
      at = next
    }
    from = at
  }
  return { lines, spanOf: spot => spans.get(JSON.stringify(spot)) as Span }
}

/** Where a stretch ends. */
function placeOf(
  stretches: readonly Stretch[],
  index: number,
  from: string,
  lines: string[],
  make: MakeFunction,
): string {
  const { type, run } = stretches[index] as Stretch
  if (run.steps.length === 0) return 'to'
  if (type !== 'any') return `last${index}`
  const behind = stretches[index + 1]
  const furthest = behind === undefined || behind.run.steps.length === 0 ? 'to' : `last${index + 1}`
  const find = firstPlace(run, behind === undefined, make)
  const last = `last${index}`
  lines.push(`const first${index} = ${last} == ${from} ? ${last} : ${find}(${from}, ${last}, ${furthest})`)
  return `first${index}`
}

function holds(text: string, make: MakeFunction): string {
  const bytes = new TextEncoder().encode(text)
  const search = searchForward({ bytes, from: 'from', before: 'end', found: ['return 1'], none: ' 0' })
  return make('from: i32, end: i32', [...search, 'return 0'], 'i32')
}
