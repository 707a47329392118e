import { dayMs } from '../evidence/day.ts'
import type { MailLook } from '../evidence/facts.ts'
import { chanceOfHits } from '../kit/hypergeometric.ts'
import { type Watched, watchDays } from './follow-entries.ts'

/** Somebody of ours got mail from a domain that looks like ours. */
export interface AlikeMail {
  readonly person: string
  readonly identity: string
  readonly sender: string
  /** Of the server that delivered it. */
  readonly address: string
  readonly time: number
}

export interface MailHistory {
  /** In the order of time. */
  readonly mails: readonly AlikeMail[]
  /** From when on such mail counts: before, it only teaches which senders there are. */
  readonly since: number
  /** When each sender that looks like ours was first met. */
  readonly senders: ReadonlyMap<string, number>
  /** When each of our people first got mail from outside. */
  readonly reached: ReadonlyMap<string, number>
}

export interface FollowedMail {
  /** At its highest. */
  readonly nats: number
  readonly highest: MailLook
  /** When it passed the threshold, by which mail. */
  readonly raisedBy: AlikeMail
  /** To people who had been asked about. */
  readonly mails: readonly AlikeMail[]
}

/** Smaller chances are no longer exact. */
const leastChance = 1e-290

/**
 * Whether people whom a campaign asked about get mail from look-alike domains beyond chance: were it nothing to do with the campaign, those who got
 * such mail would be drawn at random from all who get mail from outside (hypergeometric). It is looked at whenever one more person got some; the
 * n-th look is charged ln(n (n + 1)), so that all looks together pass ln(1/alpha) with probability at most alpha. Senders that were known
 * long before the campaign asked have other reasons, and do not count. null: it does not reach the threshold.
 */
export function followMail(watched: Watched, history: MailHistory, thresholdNats: number): FollowedMail | null {
  const mails = mailsThatCount(watched, history)
  const mailed = new Set<string>()
  const looks: { readonly look: MailLook; readonly mail: AlikeMail }[] = []
  let both = 0
  for (const mail of mails) {
    if (mailed.has(mail.person)) continue
    mailed.add(mail.person)
    if (isWatched(mail, watched)) both++
    looks.push({ mail, look: lookAt(mail.time, watched, history, mailed.size, both) })
  }
  const raising = looks.find(({ look }) => natsOf(look) >= thresholdNats)
  if (raising === undefined) return null
  const { look: highest } = looks.reduce((best, each) => (natsOf(each.look) > natsOf(best.look) ? each : best))
  return {
    nats: natsOf(highest),
    highest,
    raisedBy: raising.mail,
    mails: mails.filter(mail => isWatched(mail, watched)),
  }
}

const natsOf = ({ chanceNats, chargeNats }: MailLook): number => chanceNats - chargeNats

function isWatched({ person, time }: AlikeMail, watched: Watched): boolean {
  const asked = watched.get(person)
  return asked !== undefined && time > asked && time <= asked + watchDays * dayMs
}

/** What comes while the campaign is watched, to people who get mail, from senders that are new. */
function mailsThatCount(watched: Watched, { mails, since, senders, reached }: MailHistory): AlikeMail[] {
  let from = Number.POSITIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const asked of watched.values()) {
    from = Math.min(from, asked)
    until = Math.max(until, asked + watchDays * dayMs)
  }
  const knownBefore = from - watchDays * dayMs
  return mails.filter(
    ({ time, person, sender }) =>
      time >= since &&
      time > from &&
      time <= until &&
      reached.has(person) &&
      !((senders.get(sender) ?? time) < knownBefore),
  )
}

function lookAt(time: number, watched: Watched, { reached }: MailHistory, mailed: number, both: number): MailLook {
  let people = 0
  let asked = 0
  for (const [person, since] of reached) {
    if (since > time) continue
    people++
    if ((watched.get(person) ?? Number.POSITIVE_INFINITY) <= time) asked++
  }
  return {
    people,
    asked,
    mailed,
    both,
    chanceNats: -Math.log(Math.max(leastChance, chanceOfHits(both, asked, mailed, people))),
    chargeNats: Math.log(mailed * (mailed + 1)),
  }
}
