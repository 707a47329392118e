import { domainToUnicode } from 'node:url'
import { lookOf } from './confusable-letters.ts'
import { editDistance } from './edit-distance.ts'

/** How a domain passes for another. */
export const disguises = ['letters', 'words', 'typing', 'ending', 'below'] as const
export type Disguise = (typeof disguises)[number]

export interface LookAlike {
  /** Of ours, the one it looks like. */
  readonly like: string
  readonly how: Disguise
}

/** Longest label and domain (RFC 1035). */
const longestLabel = 63
const longestDomain = 253

/** Shorter names are met everywhere: only what looks the same passes for them. */
const shortestForEnding = 4
const shortestForWords = 4
/** Any word beside it makes a look-alike of a longer name; beside a shorter one only the words that lures use. */
const shortestForAnyWord = 6
const shortestForTyping = 5
/** Where even the ending may differ as well. */
const shortestForBoth = 8
/** Two slips of the finger, and then not the first letter: `north` and `south` are two apart. */
const shortestForTwoTypings = 12

const luringWords = new Set(
  `access account accounts admin app auth billing care cloud corp customer docs email finance global group help helpdesk hr id inc info
  invoice it login logon mail mailer members mfa my net notice notify office online owa pay payment payroll portal reset secure security
  service services share sign signin sso staff support system team update verify vpn web webmail work`
    .trim()
    .split(/\s+/),
)

/** Second-level names under which others are given away, as in `co.uk`. */
const sharedSeconds = new Set('ac co com edu gob gouv gov ltd mil ne net nom or org plc sch'.split(' '))

interface Split {
  /** As it is shown: labels of punycode decoded. */
  readonly labels: readonly string[]
  /** The label that was registered, what stands behind it, and both. */
  readonly name: string
  readonly ending: string
  readonly registered: string
  /** What the name looks like. */
  readonly look: string
}

/**
 * Tells which of our domains another looks like without being it, nor below one of ours, nor a sister below the same registered name. null: none.
 * Costs time in proportion to our domains, whatever strangers send.
 */
export function lookAlikes(own: readonly string[]): (domain: string) => LookAlike | null {
  const ours = own.map(splitDomain).filter(split => split !== null)
  return domain => {
    const theirs = splitDomain(domain)
    if (theirs === null || ours.some(({ registered }) => registered === theirs.registered)) return null
    for (const how of disguises) {
      const like = ours.find(each => passes[how](theirs, each))
      if (like !== undefined) return { like: like.labels.join('.'), how }
    }
    return null
  }
}

function splitDomain(domain: string): Split | null {
  if (domain.length > longestDomain) return null
  const lower = domain.toLowerCase()
  const shown = (lower.includes('xn--') ? domainToUnicode(lower) || lower : lower).replace(/\.$/, '')
  const labels = shown.split('.')
  if (labels.length < 2 || labels.some(label => label === '' || label.length > longestLabel)) return null
  const [last = '', second = ''] = labels.toReversed()
  const endings = labels.length > 2 && last.length === 2 && sharedSeconds.has(second) ? 2 : 1
  const name = labels.at(-endings - 1) as string
  const ending = labels.slice(-endings).join('.')
  return { labels, name, ending, registered: `${name}.${ending}`, look: lookOf(name) }
}

const passes: Readonly<Record<Disguise, (theirs: Split, ours: Split) => boolean>> = {
  letters(theirs, ours) {
    if (theirs.name === ours.name || theirs.look !== ours.look) return false
    return theirs.ending === ours.ending || ours.name.length >= shortestForTyping
  },
  typing(theirs, ours) {
    const { length } = ours.name
    if (length < shortestForTyping || theirs.name === ours.name) return false
    if (theirs.ending !== ours.ending && length < shortestForBoth) return false
    const most = length < shortestForTwoTypings || theirs.name[0] !== ours.name[0] ? 1 : 2
    return editDistance(theirs.name, ours.name, most) <= most || editDistance(theirs.look, ours.look, most) <= most
  },
  words(theirs, ours) {
    if (ours.name.length < shortestForWords || theirs.name === ours.name) return false
    return holdsWords(theirs.name, ours.name) || theirs.name.replaceAll('-', '') === ours.name.replaceAll('-', '')
  },
  ending: (theirs, ours) => theirs.name === ours.name && ours.name.length >= shortestForEnding,
  below(theirs, ours) {
    const path = `.${theirs.labels.slice(0, -1).join('.')}.`
    return path.includes(`.${ours.registered}.`) || path.includes(`.${ours.registered.replaceAll('.', '-')}.`)
  },
}

/** Our name with words before or behind it: `example-login`, `myexample`. */
function holdsWords(theirs: string, ours: string): boolean {
  const at = theirs.indexOf(ours)
  if (at < 0) return false
  const before = theirs.slice(0, at)
  const behind = theirs.slice(at + ours.length)
  const areApart = (before === '' || before.endsWith('-')) && (behind === '' || behind.startsWith('-'))
  if (areApart && ours.length >= shortestForAnyWord) return true
  const words = [...before.split('-'), ...behind.split('-')].filter(word => word !== '')
  return words.every(word => luringWords.has(word))
}
