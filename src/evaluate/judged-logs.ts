/** How far a ledger agrees with the truth, by identities. */
export interface LedgerShare {
  /** What the asks gave away by the truth. */
  readonly given: number
  readonly told: number
  /** Of those told, the ones that are true. */
  readonly right: number
}

export const ledgerKinds = ['revealed', 'granted', 'listed', 'mfa'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** What is looked at of a finding of a scan. */
export interface JudgedFinding {
  readonly id: string
  readonly raised: string
  readonly askers: readonly { readonly address: string }[]
  readonly identities: readonly { readonly identity: string }[]
  readonly ledger: Readonly<Record<LedgerKind, readonly string[]>>
}

/** One campaign of the truth, as the findings tell it. Shares are 0 where nothing was found. */
export interface JudgedCampaign {
  readonly kind: 'campaign'
  readonly role: string
  readonly asks: number
  /** Asks that a log shows; the others cannot be found, and only these count below. */
  readonly seen: number
  readonly sources: number
  readonly identities: number
  /** Findings of which it is the largest part. */
  readonly findings: readonly string[]
  /** Findings that are mostly another campaign's and name sources of this one. */
  readonly within: readonly string[]
  /** Its asks up to the first alert, and the time from its first ask to the alert; null: not found. */
  readonly asksToAlert: number | null
  readonly msToAlert: number | null
  readonly sourcesRecalled: number
  readonly identitiesRecalled: number
  /** Share of the sources named by its findings that belong to it. */
  readonly precision: number
  readonly ledger: Readonly<Record<LedgerKind, LedgerShare>>
}

/** Whom the findings blame wrongly, and how many alerts are false. */
export interface JudgedBlame {
  readonly kind: 'blame'
  readonly days: number
  readonly alerts: number
  /** Findings without a source of any campaign. */
  readonly falseAlerts: readonly string[]
  readonly falseAlertsPerDay: number
  readonly budgetPerDay: number
  /** More false alerts than the budget makes likely (Poisson, 95 %). */
  readonly withinBudget: boolean
  /** Addresses that no campaign used, named as askers by a finding. */
  readonly benign: readonly { readonly address: string; readonly actor: string; readonly finding: string }[]
  readonly generic: readonly { readonly address: string; readonly finding: string }[]
  /** Addresses that the truth does not know. */
  readonly unknown: readonly { readonly address: string; readonly finding: string }[]
}

export type JudgedLogs = readonly (JudgedCampaign | JudgedBlame)[]
