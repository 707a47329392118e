import type { RigidType } from '../template.ts'

/** Rank of no form. */
export const none = 0x7fff_ffff

/** A node of the trie over the steps of all forms of a class. Ranks are those of forms; `none`: there is no such form. */
export interface TrieNode {
  /** Least rank of all that is found from here on. */
  least: number
  /** Form that ends here, and only where the message does. */
  whole: number
  /** Form that takes all that follows. */
  open: number
  /** They differ in their first byte. */
  readonly texts: TrieText[]
  readonly fields: Map<string, TrieField>
  readonly stretches: TrieStretch[]
  /** Forms whose first run ends here, and which are matched one by one from here on; ascending. */
  readonly others: number[]
  /** Runs behind stretches, while the trie is built. */
  readonly pending: { any: TrieNode | null; free: TrieNode | null }
}

interface TrieText {
  bytes: Uint8Array
  node: TrieNode
}

export interface TrieField {
  readonly type: RigidType
  /** Byte at which it ends. */
  readonly stop: number
  readonly node: TrieNode
}

/** A stretch up to a text: up to the first place where what follows fits (`any`), or the last one (`free`). */
export interface TrieStretch {
  readonly direction: 'any' | 'free'
  readonly bytes: Uint8Array
  readonly node: TrieNode
}
