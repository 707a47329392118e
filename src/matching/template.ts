/**
 * The template language, in which every text log kind is written (house.md, sections 2 and 3).
 *
 * Text stands for itself. `<type:name>` takes a span and names it, `<type>` takes it unnamed; `\<` is a literal `<`.
 * `<?text?>` (which may hold fields) is optional. A template ends where the message ends, unless its last field is `<rest>`.
 *
 * | type | takes |
 * | --- | --- |
 * | word | one or more bytes up to a space or to the first byte of the text that follows |
 * | until | one or more bytes, also spaces, up to the first byte of the text that follows |
 * | digits | one or more ASCII digits |
 * | hex | one or more hexadecimal digits |
 * | label | one or more letters, digits, `-` and `_`: the name of a module or a queue |
 * | ip | an IPv4 or IPv6 address, also in square brackets and with a zone |
 * | host | an address or a host name: letters, digits and `._-:%` |
 * | quoted | the inside of a quoted string: up to the next `"` that no backslash escapes |
 * | any | as little as possible: up to the FIRST place where what follows fits; for text in which what follows cannot stand |
 * | free | text under a stranger's control, also empty: up to the LAST place where what follows fits |
 * | rest | all that is left, also nothing |
 */
export const fieldTypes = [
  'word',
  'until',
  'digits',
  'hex',
  'label',
  'ip',
  'host',
  'quoted',
  'any',
  'free',
  'rest',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** Fields whose end does not follow from their first byte on, but from what stands after them. */
export type StretchType = 'any' | 'free' | 'rest'
export type RigidType = Exclude<FieldType, StretchType>

/** One step of a template. `name` is empty for a span that nobody needs. */
export type TemplateNode =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'field'; readonly type: FieldType; readonly name: string }
  | { readonly is: 'optional'; readonly nodes: readonly TemplateNode[] }

/** A run of steps that has at most one way to fit at a given place. */
export interface RigidRun {
  readonly steps: readonly RigidStep[]
}
export type RigidStep =
  | { readonly is: 'text'; readonly bytes: Uint8Array }
  | { readonly is: 'field'; readonly type: RigidType; readonly stop: number; readonly slot: number }

/** A field that stretches up to the run after it. `slot` is -1 where nobody needs the span. */
export interface Stretch {
  readonly type: StretchType
  readonly slot: number
  readonly run: RigidRun
}

/**
 * A template without options: a first run that stands at the start of the message, then stretches, each with the run after it.
 * Slot k of the spans holds `[start, end)` of the field `names[k]`.
 */
export interface CompiledTemplate {
  readonly names: readonly string[]
  readonly head: RigidRun
  readonly stretches: readonly Stretch[]
  /** Bytes that every message of this template begins with. */
  readonly prefix: Uint8Array
}
