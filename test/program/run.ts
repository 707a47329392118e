import { Readable } from 'node:stream'
import { runCommandLine } from '../../src/cli/main.ts'
import type { World } from '../../src/cli/world.ts'
import { top } from '../house/tree.ts'

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

export interface Turned {
  /** Bytes of standard input. */
  readonly input?: string | Uint8Array
  readonly now?: number
  readonly directory?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly stop?: AbortSignal
}

/** Runs a command line in a world without terminal, in the checkout unless said otherwise. */
export async function run(words: readonly string[], turned: Turned = {}): Promise<Ran> {
  const said = { out: '', err: '' }
  const output = (name: 'out' | 'err') => ({
    isTerminal: false,
    columns: 100,
    write: async (text: string) => {
      said[name] += text
    },
  })
  const world: World = {
    out: output('out'),
    err: output('err'),
    input: () => Readable.from([Buffer.from(turned.input ?? '')]),
    environment: turned.environment ?? {},
    now: () => turned.now ?? Date.parse('2026-11-24T12:00:00Z'),
    directory: turned.directory ?? top,
    secret: length => new Uint8Array(length).fill(7),
    stop: turned.stop ?? new AbortController().signal,
  }
  const exit = await runCommandLine(words, world)
  return { exit, ...said }
}
