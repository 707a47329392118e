import type { TextShape } from '../matching/shape.ts'
import { ask, none, part } from './log-kind.ts'

const client = '<host>[<ip:source>]<?:<digits>?>'
const mailbox = { surface: 'mailbox', service: 'smtp', by: [] } as const

/** `NOQUEUE` or a queue id, also from a proxy filter or a milter. */
const reject = `<label>: <?proxy-?><?milter-?>reject: <word> from ${client}: <digits>`

/**
 * Answers that tell whether an address exists, by enhanced status code (RFC 3463): the code stands before all that a stranger wrote. The
 * address may be missing in lines that were cut.
 */
const refusals: readonly TextShape[] = [
  none(`${reject} 4.1.1 \\<<any>\\>: Recipient address rejected: unverified address: <rest>`),
  ...['5.1.1', '4.1.1'].flatMap(code => [
    ask(`${reject} ${code} \\<<any:identity>\\>: Recipient address rejected: <rest>`, 'unknown-identity', mailbox),
    ask(`${reject} ${code} \\<<any:identity>\\>: Sender address rejected: <rest>`, 'unknown-identity', mailbox),
    ask(`${reject} ${code} \\<<any:identity>\\>: <rest>`, 'unknown-identity', mailbox),
    ask(`${reject} ${code} <?\\<\\>?>: Recipient address rejected: User unknown<rest>`, 'unknown-identity', mailbox),
    ask(`${reject} ${code} \\<<any:identity>\\>... <rest>`, 'unknown-identity', mailbox),
    ask(
      `${reject} ${code} <any>; from=\\<<any>\\> to=\\<<free:identity>\\><? proto=<word>?><? helo=\\<<any>\\>?>`,
      'unknown-identity',
      mailbox,
    ),
  ]),
  ask(`${reject} 5.1.0 \\<<any:identity>\\>: Sender address rejected: User unknown<rest>`, 'unknown-identity', mailbox),
  ask(`${reject} 5.1.6 \\<<any:identity>\\>: Recipient address rejected: <rest>`, 'locked', mailbox),
  ask(`${reject} 5.2.1 \\<<any:identity>\\>: Recipient address rejected: <rest>`, 'locked', mailbox),
  ask(`${reject} 5.2.2 \\<<any:identity>\\>: Recipient address rejected: <rest>`, 'locked', mailbox),
  // Before 2.3 there were no such codes; other rejects have other numbers (504, 554) or say so before the address.
  ...[': Recipient address rejected: User unknown', ': User unknown', ': Sender address rejected: User unknown'].map(
    said => ask(`${reject} \\<<any:identity>\\>${said}<rest>`, 'unknown-identity', mailbox),
  ),
  none(`<label>: <?proxy-?><?milter-?>reject: <rest>`),
  none('<label>: reject_warning: <rest>'),
  none('<label>: warn: <rest>'),
]

/**
 * Deliveries to own mailboxes: what the client asked for was accepted (or was accepted and bounced). Mail of own users and mail that is passed
 * on elsewhere is no question about own people: its client logged in, or its relay is another host.
 */
const delivered = {
  surface: 'mailbox',
  service: 'smtp',
  by: ['host', 'queueId', 'identity'],
  from: ['host', 'queueId'],
  atOnce: true,
  needs: ['source'],
} as const

const ownRelays = ['<label>', '<host>[private/<word>]', '<host>[/<word>]', '<host>[<ip>]:24']

const deliveries = ownRelays.flatMap(relay =>
  ['\\<<any>\\>, orig_to=\\<<free:identity>\\>', '\\<<free:identity>\\>'].flatMap(to => [
    part(`<label:queueId>: to=${to}, relay=${relay}, <any>dsn=2.<any>, status=sent (<rest>`, 'listed', delivered),
    part(
      `<label:queueId>: to=${to}, relay=${relay}, <any>dsn=5.1.1, status=bounced (<rest>`,
      'unknown-identity',
      delivered,
    ),
  ]),
)

/** What is said of recipients: at the door, and when their mail is delivered. */
export const recipientShapes: readonly TextShape[] = [...refusals, ...deliveries, none('<label>: to=<rest>')]
