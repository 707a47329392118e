import { z } from 'zod'
import { outcomes, surfaces } from '../asks/ask.ts'

/**
 * The result of `scan --json`, as published in schemas/scan-result.schema.json (`npm run schemas`). Keys are never reused with another
 * meaning. Times are ISO 8601 in UTC. Text that comes from logs is raw here: every sink escapes for itself.
 */
const time = z.iso.datetime().describe('ISO 8601, UTC')
const count = z.number().int().nonnegative()
const nats = z.number().describe('evidence, in nats (natural logarithm of a likelihood ratio)')

const keySchema = z.strictObject({
  kind: z.enum(['address', 'prefix', 'asn', 'client']),
  value: z.string(),
})

const evidencePartSchema = z.strictObject({ what: z.string(), nats })

const boundNames = ['probing', 'about-us'] as const

const boundSchema = z.strictObject({
  name: z
    .enum(boundNames)
    .describe('probing: fails like a prober; about-us: asks for our people rather than for anybody'),
  nats: nats.describe('sum of the parts'),
  parts: z.array(evidencePartSchema),
})

const evidenceSchema = z.strictObject({
  nats: nats.describe('the smaller of the bounds; where got-in is all that is known, probing alone'),
  threshold: nats,
  key: keySchema.describe('the key whose evidence this is'),
  decides: z.enum(boundNames).describe('the bound that nats and parts are of'),
  windowDays: count.describe('the window in which the evidence is highest'),
  parts: z.array(evidencePartSchema).describe('the waterfall: what added how much; their sum is nats'),
  bounds: z.array(boundSchema).describe('both bounds in full'),
})

const askerSchema = z.strictObject({
  address: z.string().describe('address, or the host name where the log tells no address'),
  asks: count,
  first: time,
  last: time,
  posterior: z.number().min(0).max(1).describe('probability that this asker belongs to the campaign'),
})

const askedIdentitySchema = z.strictObject({
  identity: z.string(),
  person: z.string().nullable().describe('display name or id of the person of ours; null: nobody of ours'),
  nameClass: z.enum(['real', 'twin', 'neither']),
  left: z.boolean().describe('the person had left when asked about'),
  exists: z.boolean().nullable().describe('what the answers told the asker; null: nothing'),
  asks: count,
  first: time,
  last: time,
  outcomes: z.partialRecord(z.enum(outcomes), count),
  askers: z.array(z.string()).describe('addresses that asked about it'),
})

const ledgerSchema = z.strictObject({
  revealed: z.array(z.string()).describe('identities whose existence the answers gave away'),
  granted: z.array(z.string()).describe('identities whose credentials worked'),
  listed: z.array(z.string()).describe('identities whose data was handed out'),
  mfa: z.array(z.string()).describe('identities whose second factor was shown'),
})

const techniqueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  reason: z.string().describe('what in the finding speaks for it'),
})

export const findingSchema = z.strictObject({
  id: z.string().describe('made from what it is about: the same logs give the same id'),
  tier: z.literal('alert'),
  kind: z.enum(['list-of-ours', 'got-in']),
  title: z.string(),
  story: z.string(),
  first: time,
  last: time,
  raised: time.describe('when the evidence passed the threshold'),
  services: z.array(z.string()),
  surfaces: z.array(z.enum(surfaces)),
  asks: count,
  askers: z.array(askerSchema),
  keys: z.array(keySchema),
  identities: z.array(askedIdentitySchema),
  identitiesLost: count.describe('further identities asked about, too many to keep'),
  evidence: evidenceSchema,
  ledger: ledgerSchema,
  structure: z.array(z.string()),
  provenance: z
    .strictObject({ family: z.string(), probability: z.number().min(0).max(1) })
    .describe('where the list came from; unknown as long as no sources are given to compare with'),
  chain: z.array(z.strictObject({ time, what: z.string(), attack: z.string(), finding: z.string().nullable() })),
  attack: z.array(z.string()).describe('MITRE ATT&CK technique ids'),
  techniques: z.array(techniqueSchema).describe('the same ids, with name and reason'),
  next: z.array(z.string()).describe('what to do, one step an entry; commands stand in backticks'),
})

const inputReportSchema = z.strictObject({
  path: z.string(),
  kind: z.string().nullable().describe('readers that read it, joined by +; null: no known kind'),
  lines: count,
  asks: count,
  matched: count.describe('lines that told of an ask'),
  notAsk: count.describe('lines known to be no ask'),
  notUnderstood: count.describe('lines of a known program whose shape no reader knows'),
  skipped: count.describe('lines that could not be read: too long, no header, no program that is read'),
})

const noteSchema = z.strictObject({
  code: z.string(),
  says: z.string(),
  remedy: z.string().nullable(),
})

export const scanResultSchema = z.strictObject({
  schema: z.literal('askance/scan-result/1'),
  version: z.string(),
  span: z.strictObject({ first: time.nullable(), last: time.nullable() }),
  totals: z.strictObject({ files: count, bytes: count, lines: count, asks: count, askers: count }),
  inputs: z.array(inputReportSchema),
  people: z.strictObject({ current: count, left: count, source: z.string() }),
  budget: z.strictObject({
    perDay: z.number().positive(),
    threshold: nats,
    activeKeys: z.number().describe('M of detection.md, section 6: active keys a day summed over kinds'),
    expectedFalseAlerts: z.number().nonnegative().describe('upper bound of the false alerts to expect over the span'),
  }),
  findings: z.array(findingSchema),
  noise: z.strictObject({
    askers: count,
    asks: count,
    probing: count.describe('askers that fail like probers, though not about our people'),
    lists: z.array(
      z.strictObject({
        kind: z.enum(['words', 'roles', 'names', 'own-words', 'circulating']),
        askers: count,
        names: z.array(z.string()).describe('the most asked, at most ten'),
      }),
    ),
    top: z
      .array(z.strictObject({ address: z.string(), asks: count, names: count }))
      .describe('the busiest, at most ten'),
  }),
  timeline: z.strictObject({
    stepMs: z.number().positive(),
    buckets: z
      .array(z.strictObject({ start: time, benign: count, generic: count, aboutUs: count }))
      .describe('asks: ended well or by known users; generic; failed asks about real people'),
  }),
  blind: z.array(noteSchema).describe('what cannot be seen with these inputs'),
  health: z.array(noteSchema).describe('what was wrong with inputs, people list or the background'),
})

export type Key = z.infer<typeof keySchema>
export type EvidencePart = z.infer<typeof evidencePartSchema>
export type Finding = z.infer<typeof findingSchema>
export type ScanResult = z.infer<typeof scanResultSchema>
export type InputReport = z.infer<typeof inputReportSchema>
export type Note = z.infer<typeof noteSchema>
export type Bound = z.infer<typeof boundSchema>
export type FindingEvidence = z.infer<typeof evidenceSchema>
export type FoundAsker = z.infer<typeof askerSchema>
export type FoundIdentity = z.infer<typeof askedIdentitySchema>
export type Ledger = z.infer<typeof ledgerSchema>
export type Technique = z.infer<typeof techniqueSchema>
