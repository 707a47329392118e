import type { Problem } from '../kit/problem.ts'
import type { Compression } from './compression.ts'

/** One thing to read. `path` is as the user wrote it; `-` is standard input, `journal` the systemd journal. A pipe can be read once. */
export interface InputFile {
  readonly path: string
  readonly is: 'file' | 'pipe' | 'standard input' | 'journal'
  /** null: plain, or not known before it is read. */
  readonly compression: Compression | null
  /** Bytes as stored; 0 where it is not known. */
  readonly size: number
  /** Last change, ms since the epoch: no line is later. */
  readonly changed: number
}

/** A log and its rotated members, oldest first; read as one. */
export interface LogSet {
  readonly name: string
  readonly files: readonly InputFile[]
}

export interface FoundInputs {
  readonly sets: readonly LogSet[]
  /** What could not be read, and what was passed over. */
  readonly problems: readonly Problem[]
  /** Problems of these codes mean that something was left unread. */
  readonly unread: number
  /** Files in folders that are no logs (binary): how many. */
  readonly binary: number
}
