import { basename } from 'node:path'
import type { Problem } from '../kit/problem.ts'
import { decodeText } from '../people/decode-text.ts'
import { listFormats } from './formats/index.ts'
import type { ListHead } from './formats/list-format.ts'
import {
  addEntry,
  addSystem,
  type NetworkEntries,
  type NetworkList,
  networkList,
  noEntries,
  sizeOfList,
} from './network-list.ts'
import { badEntries, brokenJson, emptyList, harmlessList, tooLargeList } from './problems.ts'

export interface ReadNetworkList {
  /** null: there is nothing to use. */
  readonly list: NetworkList | null
  /** It lists Tor exits. */
  readonly isTor: boolean
  readonly problems: readonly Problem[]
}

/** Tens of millions of lines, and less than a string can hold. */
const mostBytes = 384 * 2 ** 20

/** How lists of Tor exits are called: of the bulk list, only its name tells it from any other. */
const torName = /(?:^|[^a-z])tor(?:bulk|[-_. ]?exit|$|[^a-z])/i

/**
 * Reads a list of addresses, networks and autonomous systems in whichever format it is (`formats/index.ts`), recognised by content. Any bytes give a
 * result: what is no entry is counted and told, and the rest is used.
 */
export function readNetworkList(path: string, bytes: Uint8Array): ReadNetworkList {
  if (bytes.length > mostBytes) return refused(tooLargeList({ path }, mostBytes))
  const { text } = decodeText(bytes)
  const entries = noEntries()
  const strange: Strange = { count: 0, first: null }
  let head: ListHead
  try {
    head = readText(text, entries, strange)
  } catch (error) {
    if (error instanceof SyntaxError) return refused(brokenJson({ path }, error.message))
    throw error
  }
  const label = head.title ?? basename(path)
  if (head.isHarmless) return refused(harmlessList({ path }, label))
  const list = networkList(label, entries)
  const problems =
    strange.first === null ? [] : [badEntries({ path, ...strange.first.at }, strange.first.text, strange.count)]
  if (sizeOfList(list) === 0) return { list: null, isTor: false, problems: [...problems, emptyList({ path })] }
  return { list, isTor: head.isTor ?? torName.test(label), problems }
}

/** What was no entry. */
interface Strange {
  count: number
  first: { readonly text: string; readonly at: { readonly line?: number } } | null
}

function readText(text: string, entries: NetworkEntries, strange: Strange): ListHead {
  const refuse = (found: string, line?: number) => {
    strange.count++
    strange.first ??= { text: found, at: line === undefined ? {} : { line } }
  }
  const format = listFormats.find(each => each.looksLike(text)) ?? listFormats[listFormats.length - 1]
  return (format as (typeof listFormats)[number]).read(text, {
    entry(written, line) {
      if (!addEntry(entries, written)) refuse(written, line)
    },
    system(asn) {
      if (!addSystem(entries, asn)) refuse(String(asn))
    },
  })
}

const refused = (problem: Problem): ReadNetworkList => ({ list: null, isTor: false, problems: [problem] })
