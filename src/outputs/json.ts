import { safeJson } from '../kit/escape-json.ts'
import type { Output } from './output.ts'

/** The complete result, as schemas/scan-result.schema.json says. */
export const json = {
  name: 'json',
  summary: 'the complete result as one JSON object',
  mediaType: 'application/json',
  *write(result) {
    yield `${safeJson(result, 2)}\n`
  },
} as const satisfies Output
