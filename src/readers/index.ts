import type { LogKind } from './log-kind.ts'
import { sshd } from './sshd.ts'

/** The log kinds that are read, in the order in which they are tried. */
export const kinds = [sshd] as const satisfies readonly LogKind[]
