import { z } from 'zod'
import { canonicalAddress } from '../asks/address.ts'
import { surfaces } from '../asks/ask.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import type { Problem } from '../kit/problem.ts'

/** Who has asked without meaning harm: a person or program of the site, or a guesser that asks everybody. Every other role is a campaign. */
export const harmlessRoles = { benign: 'benign', generic: 'generic' } as const

const truthSchema = z.object({
  time: z.iso.datetime({ offset: true }),
  service: z.string(),
  surface: z.enum(surfaces),
  ip: z.string(),
  identity: z.string(),
  exists: z.boolean().nullable(),
  success: z.boolean().nullable(),
  role: z.string().min(1),
  actor: z.string().optional(),
  seen: z.boolean(),
})

/** What one ask was, whatever a log tells of it; docs/evaluate.md describes the keys. Names are as they were asked for. */
export type TruthAsk = z.infer<typeof truthSchema>

/** An ask of the truth that a log shows, with address and name in the form in which findings are compared. */
export interface KnownAsk {
  readonly truth: TruthAsk
  readonly time: number
  readonly address: string
  readonly name: string
}

/** In the order of time. */
export function knownAsks(truth: readonly TruthAsk[]): KnownAsk[] {
  const seen = truth
    .filter(each => each.seen)
    .map(each => ({
      truth: each,
      time: Date.parse(each.time),
      address: canonicalAddress(each.ip) ?? each.ip,
      name: normaliseIdentity(each.identity).name,
    }))
  return seen.sort((a, b) => a.time - b.time)
}

/** One JSON object a line; keys that are not known are passed over. Lines that cannot be used are problems, and the rest holds. */
export function readTruth(path: string, text: string): { truth: TruthAsk[]; problems: Problem[] } {
  const truth: TruthAsk[] = []
  const problems: Problem[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const fault = takeLine(line, truth)
    if (fault !== null) problems.push(badLine(path, at + 1, fault))
  }
  return { truth, problems }
}

export const truthLine = (ask: TruthAsk): string => `${JSON.stringify(ask)}\n`

function takeLine(line: string, truth: TruthAsk[]): string | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'is no JSON'
  }
  const read = truthSchema.safeParse(value)
  if (read.success) truth.push(read.data)
  return read.success ? null : `lacks a fitting ${read.error.issues[0]?.path.join('.') || 'object'}`
}

function badLine(path: string, line: number, fault: string): Problem {
  return { code: 'evaluate/truth-line', place: { path, line }, subject: 'the line', fault, done: 'line skipped' }
}
