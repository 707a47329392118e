import type { AskedIdentity } from '../evidence/facts.ts'
import { kendallTau } from '../kit/kendall-tau.ts'
import { clip, enumerate, figure, lengthWords, many } from '../kit/wording.ts'
import { isRoleName } from '../people/is-role-name.ts'
import type { FoundIdentity } from './finding.ts'
import { nameFormat } from './name-format.ts'

/** Fewer names show no order, format or pace that chance would not show, too. */
const fewestNames = 8

/** Fewer words come with any list of names: `info` stands on pages. */
const fewestWords = 4

/** Kendall's tau above which a list was run in order: z = 4 with 20 names, and tools with ten workers still reach it. */
const inOrder = 0.7

interface Written {
  readonly person: string
  readonly format: string
}

function formatsOf(asked: readonly AskedIdentity[]): Written[] {
  return asked.flatMap(({ name, classified: { person } }) => {
    const format = person && nameFormat(name, person)
    return person && format ? [{ person: person.id, format }] : []
  })
}

function formatNote(asked: readonly AskedIdentity[]): string | null {
  const written = formatsOf(asked)
  const byPerson = Map.groupBy(written, each => each.person)
  const guessed = [...byPerson.values()].filter(each => each.length > 2)
  const byFormat = [...Map.groupBy(written, each => each.format)].sort((a, b) => b[1].length - a[1].length)
  if (guessed.length > 1) {
    const tried = enumerate(byFormat.map(([format]) => format))
    return `format guessing: ${figure(guessed.length)} people were asked for in three or more formats (${tried})`
  }
  const [usual] = byFormat
  if (!usual || written.length < fewestNames || usual[1].length < 0.8 * written.length) return null
  return `a name list: ${figure(usual[1].length)} of ${figure(written.length)} names are written ${usual[0]}`
}

/** Ranks by code units: the same everywhere, and what tools that sort bytes do. */
function rankNote(asked: readonly AskedIdentity[]): string | null {
  if (asked.length < fewestNames) return null
  const ranks = new Map([...new Set(asked.map(each => each.name))].sort().map((name, rank) => [name, rank]))
  const tau = kendallTau(asked.map(each => ({ time: each.first, rank: ranks.get(each.name) ?? 0 })))
  if (!(Math.abs(tau) >= inOrder)) return null
  const direction = tau > 0 ? 'in alphabetical order' : 'in reverse alphabetical order'
  return `asked ${direction} (Kendall's tau ${tau.toFixed(2)}): a sorted list`
}

function numberNote(asked: readonly AskedIdentity[]): string | null {
  const ids = asked.flatMap(each => (/^\D{0,3}\d{3,15}$/.test(each.name) ? [Number(each.name.replace(/\D/g, ''))] : []))
  if (ids.length < fewestNames || 2 * ids.length < asked.length) return null
  ids.sort((a, b) => a - b)
  const next = ids.filter((id, at) => at > 0 && id - (ids[at - 1] as number) === 1).length
  return `${figure(ids.length)} numeric ids, ${figure(next)} of them following another by one`
}

function leaverNote(identities: readonly FoundIdentity[]): string | null {
  const left = identities.filter(each => each.left).length
  if (left === 0) return null
  return `${figure(left)} of ${many(identities.length, 'name')} ${left === 1 ? 'is' : 'are'} of people who had left: the list is older than that`
}

function strangerNote(identities: readonly FoundIdentity[]): string | null {
  const strangers = identities.filter(each => each.nameClass === 'neither')
  if (strangers.length === 0) return null
  const names = enumerate(
    strangers.map(each => clip(each.identity, 40)),
    4,
  )
  return `${figure(strangers.length)} of ${many(identities.length, 'name')} ${strangers.length === 1 ? 'is' : 'are'} nobody's here (${names})`
}

/** Words of tasks and accounts that any guesser tries: a generic list was run, too. */
function wordNote(asked: readonly AskedIdentity[]): string | null {
  const words = [...new Set(asked.map(each => each.name).filter(isRoleName))]
  if (words.length < fewestWords) return null
  const shown = enumerate(
    words.map(word => clip(word, 40)),
    4,
  )
  return `${figure(words.length)} of ${many(asked.length, 'name')} stand on any word list (${shown})`
}

function paceNote(asked: readonly AskedIdentity[]): string | null {
  if (asked.length < fewestNames) return null
  const times = asked.map(each => each.first).sort((a, b) => a - b)
  const gaps = times.slice(1).map((time, at) => time - (times[at] as number))
  const median = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return median < 1000
    ? 'more than one new name a second'
    : `a new name every ${lengthWords(median).replace(/^1 /, '')} (median)`
}

/** How the list looks (detection.md, section 10): it describes and adds no evidence. `asked` and `identities` are the same, in one order. */
export function describeStructure(asked: readonly AskedIdentity[], identities: readonly FoundIdentity[]): string[] {
  const notes = [
    formatNote(asked),
    rankNote(asked),
    numberNote(asked),
    paceNote(asked),
    wordNote(asked),
    leaverNote(identities),
    strangerNote(identities),
  ]
  return notes.filter(note => note !== null)
}
