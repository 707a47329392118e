import { markupText } from './html/markup.ts'
import { reportPage } from './html/page.ts'
import type { Output } from './output.ts'

/** One page that holds everything: no outside request, works from disk, and carries the complete result as JSON. */
export const html = {
  name: 'html',
  summary: 'one self-contained page with charts',
  mediaType: 'text/html',
  *write(result) {
    for (const piece of reportPage(result)) yield markupText(piece)
  },
} as const satisfies Output
