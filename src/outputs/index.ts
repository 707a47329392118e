import { csv } from './csv.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import type { Output } from './output.ts'
import { terminal } from './terminal.ts'

/** All forms in which a result goes out. */
export const outputs = [terminal, html, json, ndjson, markdown, csv] as const satisfies readonly Output[]
