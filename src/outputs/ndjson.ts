import { z } from 'zod'
import { findingSchema, scanResultSchema } from '../findings/finding.ts'
import { safeJson } from '../kit/escape-json.ts'
import type { Output } from './output.ts'

/** A line of NDJSON, as published in schemas/scan-ndjson.schema.json: findings first, one summary last. */
export const ndjsonLineSchema = z.discriminatedUnion('type', [
  findingSchema.extend({ type: z.literal('finding') }),
  scanResultSchema.omit({ findings: true }).extend({
    type: z.literal('summary'),
    alerts: z.number().int().nonnegative().describe('how many lines of type finding there are'),
  }),
])

/** A finding a line, for pipes that treat each by itself; the last line is all the rest of the result. */
export const ndjson = {
  name: 'ndjson',
  summary: 'one JSON object a line: the findings, then a summary',
  mediaType: 'application/x-ndjson',
  *write({ findings, ...rest }) {
    for (const finding of findings) yield `${safeJson({ type: 'finding', ...finding })}\n`
    yield `${safeJson({ type: 'summary', alerts: findings.length, ...rest })}\n`
  },
} as const satisfies Output
