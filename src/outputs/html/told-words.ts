import type { Outcome } from '../../asks/ask.ts'
import type { FoundIdentity } from '../../findings/finding.ts'
import { figure } from '../../kit/wording.ts'
import { html, type Markup } from './markup.ts'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  granted: 'let in',
  'wrong-secret': 'wrong secret',
  'unknown-identity': 'unknown',
  refused: 'refused',
  challenged: 'challenged',
  locked: 'locked',
  listed: 'listed',
  error: 'error',
}

/** `wrong secret 13, let in 1`. */
export function outcomesInWords({ outcomes }: FoundIdentity): string {
  const told = (Object.keys(outcomeWords) as Outcome[]).filter(outcome => outcomes[outcome])
  return told.map(outcome => `${outcomeWords[outcome]} ${figure(outcomes[outcome] ?? 0)}`).join(', ')
}

/** What an asker knows of an identity now, in a sign and in words. */
interface Told {
  readonly sort: 'let-in' | 'exists' | 'unknown' | 'silent'
  readonly sign: string
  readonly words: string
}

export const toldLegend: readonly Told[] = [
  { sort: 'let-in', sign: '★', words: 'let in' },
  { sort: 'exists', sign: '●', words: 'told to exist' },
  { sort: 'unknown', sign: '×', words: 'told not to exist' },
  { sort: 'silent', sign: '○', words: 'told nothing' },
]
const [letIn, exists, unknown, silent] = toldLegend as [Told, Told, Told, Told]

export function told(asked: FoundIdentity): Told {
  if (asked.outcomes.granted) return letIn
  if (asked.exists === null) return silent
  return asked.exists ? exists : unknown
}

/** A name or address from a log: isolated from the direction of the text around it. */
export function nameMarkup(name: string): Markup {
  return name === '' ? html`<i class="soft">empty</i>` : html`<bdi class="name">${name}</bdi>`
}
