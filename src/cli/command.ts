import type { World } from './world.ts'

/** Exit statuses; a contract (docs/commands.md). `alerts` wins over `unread`: an alert stands whatever else could not be read. */
export const exits = { nothing: 0, alerts: 1, wrongUse: 2, unread: 3, fault: 70, interrupted: 130 } as const
export type Exit = (typeof exits)[keyof typeof exits]

/** What a shell offers after a flag or for a word: files, nothing, these words, or words that are made up when asked for. */
export type Completes = 'files' | 'nothing' | readonly string[] | (() => readonly string[])

export type Parsed<Value> = { readonly value: Value } | { readonly expected: string }

/** One option: its names, its words in the help, what it takes. `flags` is in the form of commander: `-q, --quick <days>`. */
export interface Option<Value> {
  readonly flags: string
  readonly says: string
  readonly completes: Completes
  /** Absent for a flag that takes no value. `before` is what the same option was given further left. */
  parse?(text: string, before: Value | undefined): Parsed<Value>
  /** May stand several times. */
  readonly repeats?: boolean
  /** Options (keys of the table) that it cannot stand beside. */
  readonly excludes?: readonly string[]
}

export type AnyOption = Option<unknown>
export type OptionTable = Readonly<Record<string, AnyOption>>

/** The words of a command line that belong to no option. */
export interface Argument {
  /** In the form of commander: `<shell>`, `[files...]`. */
  readonly name: string
  readonly says: string
  /** Where words are listed, no other word is taken. */
  readonly completes: Completes
}

/** What was typed, as plain data. */
export interface Typed<Options extends OptionTable> {
  readonly words: readonly string[]
  readonly options: { readonly [Name in keyof Options]?: Options[Name] extends Option<infer Value> ? Value : never }
}

export interface Example {
  readonly line: string
  readonly says: string
}

/**
 * A command as a table. `options` names each option by its long flag in camel case. Only `run` opens files, networks or the clock.
 */
export interface Command<Options extends OptionTable = OptionTable> {
  readonly name: string
  readonly summary: string
  readonly arguments: readonly Argument[]
  readonly options: Options
  readonly examples: readonly [Example, ...Example[]]
  run(typed: Typed<Options>, world: World): Promise<Exit>
}

/** Keeps the types of the options for `run`. */
export function command<const Options extends OptionTable>(table: Command<Options>): Command<Options> {
  return table
}
