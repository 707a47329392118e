import { normaliseIdentity } from '../asks/identity.ts'
import type { JudgedFinding, LedgerKind, LedgerShare } from './judged-logs.ts'
import type { KnownAsk } from './truth.ts'

/** Surfaces on which a good end lets nobody in: it hands out what is known of the name. */
const handsOut: ReadonlySet<string> = new Set(['directory', 'mailbox', 'page', 'registration'])

/**
 * Whether an ask gave something away. `revealed` holds for every name that is there, since the truth does not know which answers a
 * stranger can tell apart; a service that never does reveals fewer, and what is told but not given is the fault to look for.
 */
const gives: Readonly<Record<LedgerKind, (ask: KnownAsk) => boolean>> = {
  revealed: ({ truth }) => truth.exists === true,
  granted: ({ truth }) => truth.success === true && !handsOut.has(truth.surface),
  listed: ({ truth }) => truth.success === true && handsOut.has(truth.surface),
  mfa: ({ truth }) => truth.surface === 'mfa' && truth.exists === true,
}

/** Compares one list of the ledgers of a campaign's findings with the truth. */
export function judgeLedger(
  kind: LedgerKind,
  asks: readonly KnownAsk[],
  findings: readonly JudgedFinding[],
): LedgerShare {
  const given = new Set(asks.filter(gives[kind]).map(({ name }) => name))
  const told = new Set(findings.flatMap(({ ledger }) => ledger[kind].map(written => normaliseIdentity(written).name)))
  return { given: given.size, told: told.size, right: [...told].filter(name => given.has(name)).length }
}
