/**
 * What sort of place a list comes from. `web`: pages; `git`: authors of commits; `breach`: what leaked somewhere; `directory`: a staff
 * list or export of accounts; `words`: generic guesses.
 */
export const listKinds = ['web', 'git', 'breach', 'directory', 'words', 'other'] as const
export type ListKind = (typeof listKinds)[number]

/** Words in a label that tell its kind, the surest first. */
const wordsOfKinds: readonly (readonly [kind: ListKind, words: RegExp])[] = [
  ['breach', /breach|leak|dump|combo|stealer|pwned/],
  ['words', /word|generic|usernames|wordlist|seclists|rockyou/],
  ['git', /git|commit|repo|authors/],
  ['directory', /director|ldap|staff|hr\b|export|payroll|accounts/],
  ['web', /web|site|page|team|press|blog|profile|pdf|document/],
]

/** The kind that a label's own words tell; null: none. */
export function kindOfLabel(label: string): ListKind | null {
  const folded = label.toLowerCase()
  return wordsOfKinds.find(([, words]) => words.test(folded))?.[0] ?? null
}
