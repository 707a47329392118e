import type { AlertFacts, MailedFacts } from '../evidence/facts.ts'
import { clip, enumerate, figure, many, spanWords } from '../kit/wording.ts'
import type { EvidencePart, Technique } from './finding.ts'

/** How mail from domains like ours is told that went to people who were asked about (detection.md, section 8). */
const sendersIn = ({ senders }: MailedFacts): string =>
  enumerate(
    senders.map(sender => `"${clip(sender, 60)}"`),
    3,
  )

export function mailStory({ first, last }: Pick<AlertFacts, 'first' | 'last'>, mailed: MailedFacts): string {
  const expected = (mailed.mailed * mailed.asked) / Math.max(1, mailed.people)
  return [
    `${whoGotIt(mailed)} of yours who got mail from domains that look like yours (${sendersIn(mailed)}) had been asked about in the fortnight before, ${spanWords(first, last)}.`,
    `Of the ${figure(mailed.people)} who get mail from outside, ${figure(mailed.asked)} had: by chance it would be ${expected.toFixed(1)} of them.`,
  ].join(' ')
}

function whoGotIt({ both, mailed }: MailedFacts): string {
  if (mailed === 1) return 'The only person'
  return `${both === mailed ? 'All' : `${figure(both)} of the`} ${figure(mailed)} people`
}

export const mailWords = (mailed: MailedFacts): string =>
  `${many(mailed.mails, 'mail')} from ${sendersIn(mailed)} to people who were asked about`

export const mailPart = ({ both, mailed, asked, people, chanceNats }: MailedFacts): EvidencePart => ({
  what: `${figure(both)} of ${many(mailed, 'person', 'people')} who got such mail had been asked about, as ${figure(asked)} of ${figure(people)} had who get mail`,
  nats: chanceNats,
})

export function mailSteps(mailed: MailedFacts): string[] {
  const senders = sendersIn(mailed)
  return [
    `Refuse mail from ${senders} (postfix: a map of \`check_sender_access\`), and take what came from there out of the mailboxes.`,
    `Ask ${mailed.both === 1 ? 'the person' : `the ${figure(mailed.both)} people`} what they opened, answered or typed in; reset what they gave away, and warn the others who were asked about.`,
    `Report ${senders} to its registrar and to who hosts it, so that it is taken down.`,
  ]
}

export const mailTechniques: readonly Technique[] = [
  {
    id: 'T1598',
    name: 'Phishing for Information',
    reason: 'people who had been asked about got mail from a domain that looks like their own',
  },
  {
    id: 'T1566',
    name: 'Phishing',
    reason: 'people who had been asked about got mail from a domain that looks like their own',
  },
]
