import type { AnyOption, Command, Completes } from '../command.ts'

/** A flag of a command as a shell sees it. */
export interface Flag {
  /** Without dashes: `budget`. */
  readonly long: string
  readonly says: string
  /** What stands for the value in the help, without brackets; empty for a flag that takes none. */
  readonly value: string
  readonly completes: Completes
}

export const helpFlag: Flag = { long: 'help', says: 'print this help', value: '', completes: 'nothing' }

export function flagsOf(command: Command): readonly Flag[] {
  return [...Object.values(command.options).map(flagOf), helpFlag]
}

function flagOf({ flags, says, completes }: AnyOption): Flag {
  const parts = /--([a-z-]+)(?: <([^>]*)>)?/.exec(flags)
  return { long: parts?.[1] ?? '', says, value: parts?.[2] ?? '', completes }
}
