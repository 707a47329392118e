import { outcomes, surfaces } from '../asks/ask.ts'
import type { BookMarks } from '../asks/ask-books.ts'
import { askColumn, sourceKind } from '../asks/ask-rows.ts'
import { lookAlikes } from '../campaigns/look-alike.ts'
import { inBook } from '../kit/book.ts'
import type { StageContext } from './stage-context.ts'
import { isReal, verdictOn } from './verdicts.ts'

/** Somebody of ours got mail from a domain that looks like ours, in numbers of the books. */
interface MailRow {
  readonly time: number
  readonly identity: number
  readonly source: number
  readonly sourceKind: number
  readonly sender: number
}

/** Who of ours gets mail from outside, and from whom that looks like us: what came of a campaign is looked for in it at the end. Plain data. */
export interface MailWatch {
  /** The first mail of a sender to an identity on a day, the oldest first. */
  readonly rows: Map<string, MailRow>
  /** Senders that look like ours, with the time of their first mail. */
  readonly senders: Map<number, number>
  /** Identities of ours that got mail, with the time of the first. */
  readonly reached: Map<number, number>
}

/** Beyond these the oldest mail and senders are forgotten, and further people are not watched. */
const mostRows = 4096
const mostSenders = 4096
const mostReached = 65_536

export const emptyMailWatch = (): MailWatch => ({ rows: new Map(), senders: new Map(), reached: new Map() })

const delivered = outcomes.indexOf('listed') + 1
const mailbox = surfaces.indexOf('mailbox')

/** Takes note of asks that are mail to people of ours. Each sender is looked at once while its number holds. */
export interface MailWatcher {
  /** `at`: where the words of an ask begin that tells a sender, an identity and a source; its time is the context's. */
  note(words: Int32Array, at: number): void
  /** Numbers of the books were given back. */
  forget(): void
}

export function createMailWatcher(context: StageContext, { rows, senders, reached }: MailWatch): MailWatcher {
  const { books } = context
  /** By the number of a sender, whether it looks like one of `lookedAt`. */
  const looks = new Map<number, boolean>()
  let lookedAt: ReadonlySet<string> | null = null
  let lookOf = lookAlikes([])

  function looksLikeOurs(sender: number): boolean {
    if (lookedAt !== context.ownDomains) {
      lookedAt = context.ownDomains
      lookOf = lookAlikes([...lookedAt])
      looks.clear()
    }
    const known = looks.get(sender)
    if (known !== undefined) return known
    const isLike = lookOf(inBook(books.texts, sender)) !== null
    looks.set(sender, isLike)
    return isLike
  }

  function keep(words: Int32Array, at: number): void {
    const { time, today } = context
    const identity = words[at + askColumn.identity] as number
    const sender = words[at + askColumn.sender] as number
    if (!senders.has(sender)) senders.set(sender, time)
    forgetOldest(senders, mostSenders)
    const name = `${today} ${sender} ${identity}`
    if (rows.has(name)) return
    const source = words[at + askColumn.source] as number
    rows.set(name, { time, identity, source, sourceKind: words[at + askColumn.sourceKind] as number, sender })
    forgetOldest(rows, mostRows)
  }

  return {
    note(words, at) {
      if (words[at + askColumn.outcome] !== delivered || words[at + askColumn.surface] !== mailbox) return
      const identity = words[at + askColumn.identity] as number
      if (!reached.has(identity)) {
        if (reached.size >= mostReached || !isReal(verdictOn(context, identity))) return
        reached.set(identity, context.time)
      }
      if (looksLikeOurs(words[at + askColumn.sender] as number)) keep(words, at)
    },
    forget: () => looks.clear(),
  }
}

function forgetOldest(kept: Map<unknown, unknown>, most: number): void {
  if (kept.size <= most) return
  for (const oldest of kept.keys()) {
    kept.delete(oldest)
    return
  }
}

/** Marks the numbers that it holds. */
export function markMailWatch({ rows, senders, reached }: MailWatch, { identities, sources, texts }: BookMarks): void {
  for (const { identity, source, sourceKind: kind } of rows.values()) {
    identities.mark(identity)
    if (kind > sourceKind.version4) sources.mark(source)
  }
  for (const { sender } of rows.values()) texts.mark(sender)
  for (const sender of senders.keys()) texts.mark(sender)
  for (const identity of reached.keys()) identities.mark(identity)
}
