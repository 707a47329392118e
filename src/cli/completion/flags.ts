import type { AnyOption, Command, Completes } from '../command.ts'

/** What a shell is to offer; words are all made up. */
export type Offered = 'files' | 'nothing' | readonly string[]

/** A flag of a command as a shell sees it. */
export interface Flag {
  /** Without dashes: `budget`. */
  readonly long: string
  readonly says: string
  /** What stands for the value in the help, without brackets; empty for a flag that takes none. */
  readonly value: string
  readonly offers: Offered
  readonly repeats: boolean
}

const helpFlag: Flag = { long: 'help', says: 'print this help', value: '', offers: 'nothing', repeats: false }

export function flagsOf(command: Command): readonly Flag[] {
  return [...Object.values(command.options).map(flagOf), helpFlag]
}

/** What stands for the words of a command. */
export function wordsOffered(command: Command): Offered {
  return offered(command.arguments[0]?.completes ?? 'nothing')
}

function flagOf({ flags, says, completes, repeats }: AnyOption): Flag {
  const parts = /--([a-z-]+)(?: <([^>]*)>)?/.exec(flags)
  return {
    long: parts?.[1] ?? '',
    says,
    value: parts?.[2] ?? '',
    offers: offered(completes),
    repeats: repeats === true,
  }
}

function offered(completes: Completes): Offered {
  return typeof completes === 'function' ? completes() : completes
}
