import { git } from './git.ts'
import { html } from './html.ts'
import { lines } from './lines.ts'
import type { ListFormat } from './list-format.ts'
import { mail } from './mail.ts'
import { staff } from './staff.ts'

/** In the order in which they are asked whether a text looks like theirs; the last takes all. */
export const listFormats = [mail, html, git, staff, lines] as const satisfies readonly ListFormat[]
