import type { Readable } from 'node:stream'

/** A stream that text goes to. */
export interface Output {
  /** Resolves when more can be taken; nothing happens once the reader has gone away. */
  write(text: string): Promise<void>
  readonly isTerminal: boolean
  /** Characters in a line; 80 where it is no terminal. */
  readonly columns: number
}

/** All that a command touches outside of itself and of the file system, so that a test can turn it. */
export interface World {
  readonly out: Output
  readonly err: Output
  readonly input: () => Readable
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly directory: string
  /** Random bytes that no stranger knows. */
  readonly secret: (length: number) => Uint8Array
  /** Fires when the user interrupts, or when nobody reads standard output any more. A command then ends soon; its status does not matter. */
  readonly stop: AbortSignal
}

/** Colour is for terminals, and for those who did not decline it (no-color.org). */
export function wantsColour(world: World, declined: boolean): boolean {
  return !declined && world.out.isTerminal && !world.environment.NO_COLOR && world.environment.TERM !== 'dumb'
}
