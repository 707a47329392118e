import { z } from 'zod'
import { outcomes, surfaces } from '../asks/ask.ts'
import { alertCauses, raisedKinds } from '../evidence/facts.ts'
import { nameClasses } from '../people/person.ts'
import { listKinds } from '../provenance/list-kind.ts'

/**
 * The result of `scan --json`, as published in schemas/scan-result.schema.json (`npm run schemas`). Keys are never reused with another
 * meaning. Times are ISO 8601 in UTC. Text that comes from logs is raw here: every sink escapes for itself.
 */
const time = z.iso.datetime().describe('ISO 8601, UTC')
const count = z.number().int().nonnegative()
const nats = z.number().describe('evidence, in nats (natural logarithm of a likelihood ratio)')

const keySchema = z.strictObject({
  kind: z
    .enum(raisedKinds)
    .describe('spread: askers that share a list and ask once each; sender: domain that mail claims to come from'),
  value: z.string(),
})

const evidencePartSchema = z.strictObject({ what: z.string(), nats })

const boundNames = ['probing', 'about-us', 'spread', 'entered', 'mailed', 'reading'] as const

const boundSchema = z.strictObject({
  name: z
    .enum(boundNames)
    .describe(
      'probing: fails like a prober; about-us: asks for our people rather than for anybody; spread: more strangers ask once each than the past explains; entered: people asked about are let in from new networks; mailed: people asked about get mail from domains like ours, beyond chance; reading: asks the directory for more of our people than its own past explains',
    ),
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
  asn: z.number().int().nonnegative().nullable().describe('autonomous system; null: not known'),
  country: z.string().nullable().describe('ISO 3166 code; null: not known'),
  client: z.string().nullable().describe('user agent or fingerprint of its latest ask; null: the log tells none'),
})

const askedIdentitySchema = z.strictObject({
  identity: z.string(),
  person: z.string().nullable().describe('display name or id of the person of ours; null: nobody of ours'),
  nameClass: z.enum(nameClasses).describe('decoy: nobody’s name, planted to be asked for'),
  planted: z.string().nullable().describe('where the decoy is planted; null: it is none'),
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
  events: z
    .array(
      z.strictObject({
        identity: z.string(),
        learned: z.enum(['revealed', 'granted', 'listed', 'mfa']),
        time,
        address: z.string(),
        service: z.string(),
      }),
    )
    .describe('when each was first learned, by which ask; in the order of time'),
})

const techniqueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  reason: z.string().describe('what in the finding speaks for it'),
})

const campaignSchema = z.strictObject({
  id: z.string().describe('stays the same while the campaign grows, merges and closes'),
  state: z.enum(['open', 'closed']).describe('closed: 30 days passed without an ask of it'),
  merged: z.array(z.string()).describe('ids of campaigns that turned out to be part of it'),
  because: z.array(z.string()).describe('what its alerts share: list, client, network, rhythm, order'),
})

const share = z.number().min(0).max(1)

/** provenance.md: answers by family, `unknown` when nothing stands out. */
const provenanceSchema = z
  .strictObject({
    family: z.string().describe('the likeliest: this list or one related to it; unknown where none stands out'),
    probability: share,
    sources: z
      .array(
        z.strictObject({
          label: z.string(),
          kind: z.enum(listKinds).describe('what sort of list it is'),
          family: share.describe('probability of this list or one related to it'),
          exact: share.describe('probability of this very list'),
          hits: count.describe('asked names that stand on it'),
          size: count.describe('names on it'),
          explained: share.describe('share of the asked names that it explains'),
          coverage: share.describe('share of it that was asked for'),
          enriched: z.boolean().describe('holds more asked names than chance puts there (hypergeometric test, 5 %)'),
          decoys: z
            .strictObject({ planted: count, asked: count, nats })
            .describe(
              'decoys that stand on it, those of them that were asked for, and what both say for or against it',
            ),
          orderNats: z.number().nullable().describe('evidence that it was run in its own order; null: too few hits'),
        }),
      )
      .describe('candidates, the likeliest first; empty: none were given to compare with'),
    set95: z.array(z.string()).describe('smallest set of labels (or unknown) that holds 95 % of the probability'),
    alike: z.array(z.string()).describe('labels that cannot be told apart from the likeliest'),
    separating: z
      .array(z.string())
      .describe('people who stand on some of the lists that are alike and not on others: an ask for them would tell'),
    decisive: z
      .array(z.strictObject({ identity: z.string(), nats }))
      .describe('names that speak most for (positive) and against the likeliest'),
    asOf: z
      .strictObject({ from: time, to: time, mode: z.enum(['snapshot', 'cumulative']) })
      .nullable()
      .describe('when the list was made, 95 %, from people who joined and left; null: not told'),
    harvested: z.array(z.string()).describe('broken addresses that only a harvester makes of a page'),
  })
  .describe('where the list came from')

const personAskedSchema = z.strictObject({
  person: z.string(),
  names: z.array(z.string()).describe('forms under which they were asked for'),
  asks: count,
  askers: count,
  first: time,
  last: time,
  learned: z.array(z.enum(['revealed', 'granted', 'listed', 'mfa'])),
  findings: z.array(z.string()).describe('ids of findings that asked about them'),
})

export const findingSchema = z.strictObject({
  id: z.string().describe('made from what it is about: the same logs give the same id'),
  tier: z.literal('alert'),
  kind: z.enum(alertCauses),
  title: z.string(),
  story: z.string(),
  first: time,
  last: time,
  raised: time.describe('when the evidence passed the threshold'),
  services: z.array(z.string()),
  surfaces: z.array(z.enum(surfaces)),
  asks: count,
  askers: z.array(askerSchema),
  innocents: z.number().nonnegative().describe('innocent askers to expect among the askers'),
  campaign: campaignSchema,
  keys: z.array(keySchema),
  identities: z.array(askedIdentitySchema),
  identitiesLost: count.describe('further identities asked about, too many to keep'),
  evidence: evidenceSchema,
  ledger: ledgerSchema,
  structure: z.array(z.string()),
  provenance: provenanceSchema,
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
  peopleAsked: z.array(personAskedSchema).describe('who of ours was asked about by findings, the most asked first'),
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
export type Campaign = z.infer<typeof campaignSchema>
export type Provenance = z.infer<typeof provenanceSchema>
export type PersonAsked = z.infer<typeof personAskedSchema>
export type Ledger = z.infer<typeof ledgerSchema>
export type Technique = z.infer<typeof techniqueSchema>
