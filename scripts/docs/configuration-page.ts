import { z } from 'zod'
import { configurationSchema } from '../../src/config/configuration.ts'
import { cell, codeCell, generatedNote, table } from './markdown.ts'

/** The part of a JSON Schema that this page shows. */
interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
}

const example = `budget: 0.5                  # one false alert in two days is acceptable
people:
  file: people.csv           # relative to this file
  columns: { login: Kennung }
timezone: Europe/Berlin
requests:
  - surface: login           # a log-in form of your own
    path: /intern/anmelden
    status: { 302: granted, 401: refused }
  - surface: page            # pages about staff
    methods: [GET]
    path: /team/**
    status: { 200: listed }
accepted: [198.51.100.7]     # the migration of the mail server
`

export function configurationPage(): string {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input' }) as Schema
  return `# Configuration

${generatedNote}

Askance needs none. \`askance.yaml\` in the current folder is read where there is one, another file with \`--config FILE\`; a flag of the command
line comes before the file. A fault in it ends the command with status 2 and names the line and the key. Editors check and complete the file
when its first line is \`# yaml-language-server: $schema=PATH\` with the path of \`schemas/askance-yaml.schema.json\`.

\`\`\`yaml
${example}\`\`\`

${table(['key', 'takes', 'meaning'], rows('', schema))}
`
}

function rows(prefix: string, schema: Schema): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const key = `${prefix}${name}`
    const required = schema.required?.includes(name) ? ' Required.' : ''
    const usual = inner.default === undefined ? '' : ` Default: \`${JSON.stringify(inner.default)}\`.`
    const row = [codeCell(key), cell(takes(inner)), cell(`${inner.description ?? ''}.${required}${usual}`)]
    return [row, ...rows(`${key}.`, inner), ...rows(`${key}[].`, inner.items ?? {})]
  })
}

function takes(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.join(', ')
  if (schema.type === 'array') return `list of ${schema.items?.type === 'object' ? 'tables' : `${schema.items?.type}s`}`
  return schema.type === 'object' ? 'table' : (schema.type ?? '')
}
