/**
 * Writes the published JSON Schemas from the schemas in the code: `npm run schemas`. With `--check` it writes nothing and fails where a
 * file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { configurationSchema } from '../src/config/configuration.ts'
import { scanResultSchema } from '../src/findings/finding.ts'
import { ndjsonLineSchema } from '../src/outputs/ndjson.ts'

interface Published {
  readonly file: string
  readonly id: string
  readonly title: string
  readonly schema: z.ZodType
}

const published: readonly Published[] = [
  {
    file: 'scan-result.schema.json',
    id: 'urn:askance:scan-result:1',
    title: 'The result of askance scan --json',
    schema: scanResultSchema,
  },
  {
    file: 'scan-ndjson.schema.json',
    id: 'urn:askance:scan-ndjson:1',
    title: 'A line of askance scan --ndjson',
    schema: ndjsonLineSchema,
  },
  {
    file: 'askance-yaml.schema.json',
    id: 'urn:askance:askance-yaml:1',
    title: 'askance.yaml',
    schema: configurationSchema,
  },
]

function schemaText({ id, title, schema }: Published): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return `${JSON.stringify({ $schema, $id: id, title, ...rest }, null, 2)}\n`
}

function textOf(path: URL): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const check = process.argv.includes('--check')
for (const each of published) {
  const path = new URL(`../schemas/${each.file}`, import.meta.url)
  const text = schemaText(each)
  if (textOf(path) === text) continue
  if (check) {
    process.stderr.write(`schemas/${each.file} is stale: run npm run schemas\n`)
    process.exitCode = 1
    continue
  }
  writeFileSync(path, text)
  process.stdout.write(`schemas/${each.file} written\n`)
}
