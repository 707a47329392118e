/** One of the organisation's own identities. All names are normalised as `normaliseIdentity` does. */
export interface Person {
  /** Stable within the list: the first login, else the first mail address, else the folded name. */
  readonly id: string
  /** As shown to humans; empty where the list does not tell. */
  readonly displayName: string
  /** Log-in names, the usual one first. */
  readonly logins: readonly string[]
  /** Mail addresses and further aliases, lower case, with domain. */
  readonly aliases: readonly string[]
  /** Folded and transliterated parts of the given name: `anna`, `lena`. */
  readonly givenNames: readonly string[]
  /** Folded and transliterated family names, also joined: `van der berg` gives `vanderberg` and `berg`. */
  readonly familyNames: readonly string[]
  /** First and last day, ms since the epoch; absent: not told. */
  readonly start?: number
  readonly end?: number
  /** A role or service account (`info`, `backup`): never real in the sense of detection.md, section 4. */
  readonly role: boolean
}

/**
 * What a name is to us (detection.md, section 4). decoy: it is nobody's and was planted to be asked for; it takes no part in the tables that
 * real names and twins come from.
 */
export const nameClasses = ['real', 'twin', 'neither', 'decoy'] as const
export type NameClass = (typeof nameClasses)[number]

/**
 * Kinds of names whose share of real among real + twin has an expectation of its own (rho). `rare`: a family name borne by at most
 * two of ours. `single`: one-part log-ins; `number`: numeric ids.
 */
export const strata = ['full-rare', 'full-common', 'short-rare', 'short-common', 'single', 'number'] as const
export type Stratum = (typeof strata)[number]

/** The verdict on one name. `person` is set where it belongs to exactly one person of ours, also for leavers. */
export interface Classified {
  readonly nameClass: NameClass
  readonly stratum: Stratum | null
  readonly person: Person | null
  /** Of a decoy: the place where it is planted. */
  readonly planted?: string
}

/** How the engine asks about names; made from a directory (`directoryPeople`) or from log-ins once granted (`learnedPeople`). */
export interface People {
  /** Where it came from: `people.csv`, `/etc/passwd`, `granted log-ins`. */
  readonly source: string
  /** Persons that are ours at that time, and that left within the three years before it. */
  counts(time: number): { readonly current: number; readonly left: number }
  /** `domain` is the ask's; a foreign domain makes a name `neither`. */
  classify(name: string, domain: string | undefined, time: number): Classified
  /** Whether `classify` says the same of a name whenever it was asked for, as of names that nobody of ours has. Absent: perhaps never. */
  isTimeless?(name: string, domain: string | undefined): boolean
  /** Expected share of real among real + twin for someone with a generic list (detection.md, section 4); null: says nothing. */
  rho(stratum: Stratum): number | null
  /** Own mail and log-in domains, and words made from them (`northfield`), which bots derive everywhere. */
  readonly domains: readonly string[]
  isOwnDomainWord(name: string): boolean
  /** Number of decoys that `classify` knows. Absent: none. */
  readonly decoys?: number
}
