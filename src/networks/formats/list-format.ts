/** Takes what a list holds. */
export interface ListTaker {
  /** An entry as the list writes it, and its line where the format has lines. */
  entry(text: string, line?: number): void
  /** A number that the list calls an AS. */
  system(asn: number): void
}

/** What a list says of itself. */
export interface ListHead {
  readonly title?: string
  /** It lists Tor exits and nothing else. */
  readonly isTor?: true
  /** By its own word it lists what is taken for a threat and is none. */
  readonly isHarmless?: true
}

/**
 * A form in which lists of networks come. `looksLike` judges by content and must not throw; `read` may throw a SyntaxError where the text is broken
 * JSON, and nothing else.
 */
export interface ListFormat {
  readonly name: string
  looksLike(text: string): boolean
  read(text: string, into: ListTaker): ListHead
}
