import assert from 'node:assert/strict'
import { test } from 'node:test'
import { losslessText } from '../kit/lossless-text.ts'
import { logClock } from './log-clock.ts'
import { recordReader } from './record-reader.ts'

/** What is expected of a line; the time as ISO 8601, null for none. */
interface Header {
  readonly envelope: string
  readonly time: string | null
  readonly host?: string
  readonly program?: string
  readonly pid?: string
  readonly message: string
}

function read(line: string | Uint8Array): Header | null {
  const records = recordReader(logClock({ timeZone: 'Europe/Berlin', latest: Date.UTC(2026, 11, 1) }))
  const bytes = Buffer.from(line)
  const record = records.read(bytes, 0, bytes.length, 1)
  if (record === null) return null
  const { envelope, time, host, program, pid } = record
  return {
    envelope,
    time: Number.isNaN(time) ? null : new Date(time).toISOString(),
    ...(host === '' ? {} : { host }),
    ...(program === '' ? {} : { program }),
    ...(pid === '' ? {} : { pid }),
    message: losslessText(record.bytes, record.messageStart, record.messageEnd),
  }
}

const sshd = { host: 'mx', program: 'sshd', pid: '811', message: 'Invalid user a from 192.0.2.7' }
const behind = 'mx sshd[811]: Invalid user a from 192.0.2.7'
const summer = '2026-07-24T06:46:58.000Z'
const winter = '2026-11-24T07:46:58.000Z'

/** By form: lines as they are found, and what is read from each. */
const lines: Readonly<Record<string, readonly (readonly [string, Header | null])[]>> = {
  'RFC 3164': [
    [`Nov 24 08:46:58 ${behind}`, { envelope: 'rfc3164', time: winter, ...sshd }],
    [`Jul 24 08:46:58 ${behind}`, { envelope: 'rfc3164', time: summer, ...sshd }],
    [`Nov  3 08:46:58 ${behind}`, { envelope: 'rfc3164', time: '2026-11-03T07:46:58.000Z', ...sshd }],
    [`Nov 3 08:46:58 ${behind}`, { envelope: 'rfc3164', time: '2026-11-03T07:46:58.000Z', ...sshd }],
    [`<38>Nov 24 08:46:58 ${behind}`, { envelope: 'rfc3164', time: winter, ...sshd }],
    [`Nov 24 2026 08:46:58 ${behind}`, { envelope: 'rfc3164', time: winter, ...sshd }],
    [`2026 Nov 24 08:46:58 ${behind}`, { envelope: 'rfc3164', time: winter, ...sshd }],
    [`Nov 24 08:46:58.309609 ${behind}`, { envelope: 'rfc3164', time: '2026-11-24T07:46:58.309Z', ...sshd }],
    [`Dec 24 08:46:58 ${behind}`, { envelope: 'rfc3164', time: '2025-12-24T07:46:58.000Z', ...sshd }],
    [`Feb 29 08:46:58 ${behind}`, { envelope: 'rfc3164', time: '2024-02-29T07:46:58.000Z', ...sshd }],
    [`Feb 30 08:46:58 ${behind}`, null],
    [`Nov 24 24:46:58 ${behind}`, null],
  ],
  'tags of RFC 3164': [
    ['Nov 24 08:46:58 sshd[8]: a', { envelope: 'rfc3164', time: winter, program: 'sshd', pid: '8', message: 'a' }],
    ['Nov 24 08:46:58 [sshd]: a', { envelope: 'rfc3164', time: winter, program: 'sshd', message: 'a' }],
    [
      'Nov 24 08:46:58 pop3-login: Info: a',
      { envelope: 'rfc3164', time: winter, program: 'pop3-login', message: 'Info: a' },
    ],
    [
      'Nov 24 08:46:58 mx mx sshd[8]: a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'sshd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 192.0.2.1 mx.example.com sshd[8]: a',
      { envelope: 'rfc3164', time: winter, host: '192.0.2.1', program: 'sshd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 2001:db8::1 sshd[8]: a',
      { envelope: 'rfc3164', time: winter, host: '2001:db8::1', program: 'sshd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx sshd(pam_unix)[8]: a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'sshd(pam_unix)', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx krb5kdc[8](info): a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'krb5kdc', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx postfix/smtpd[8]: a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'postfix/smtpd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx /usr/sbin/sshd[8]: a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'sshd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx sshd[8]: [ID 800047 auth.info] a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'sshd', pid: '8', message: 'a' },
    ],
    [
      'Nov 24 08:46:58 mx kernel: [  970.699396] a',
      { envelope: 'rfc3164', time: winter, host: 'mx', program: 'kernel', message: 'a' },
    ],
    ['Nov 24 08:46:58 mx su: a', { envelope: 'rfc3164', time: winter, host: 'mx', program: 'su', message: 'a' }],
    ['Nov 24 08:46:58 mx su:', { envelope: 'rfc3164', time: winter, host: 'mx', program: 'su', message: '' }],
    [
      'Nov 24 08:46:58 mx last message repeated 3 times',
      { envelope: 'rfc3164', time: winter, host: 'mx', message: 'last message repeated 3 times' },
    ],
  ],
  'ISO 8601': [
    [`2026-11-24T08:46:58.309609+01:00 ${behind}`, { envelope: 'iso', time: '2026-11-24T07:46:58.309Z', ...sshd }],
    [`2026-11-24T08:46:58+0100 ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`2026-11-24T08:46:58+01 ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`2026-11-24 07:46:58Z ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`2026-11-24 07:46:58 UTC ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`2026-11-24 08:46:58,309 ${behind}`, { envelope: 'iso', time: '2026-11-24T07:46:58.309Z', ...sshd }],
    [`<38>2026-11-24T08:46:58 ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`2026-02-29T08:46:58Z ${behind}`, null],
    [`0001-01-01T00:00:00Z ${behind}`, null],
  ],
  'RFC 5424': [
    [
      '<38>1 2026-11-24T08:46:58.309609+01:00 mx sshd 811 - - Invalid user a from 192.0.2.7',
      { envelope: 'rfc5424', time: '2026-11-24T07:46:58.309Z', ...sshd },
    ],
    [
      '<38>1 2026-11-24T07:46:58Z mx sshd 811 - [a@1 b="]\\"]"][c@1] Invalid user a from 192.0.2.7',
      { envelope: 'rfc5424', time: winter, ...sshd },
    ],
    [
      '<38>1 2026-11-24T07:46:58Z mx sshd 811 ID47 - \ufeffInvalid user a from 192.0.2.7',
      { envelope: 'rfc5424', time: winter, ...sshd },
    ],
    ['<38>1 - - - - - - a', { envelope: 'rfc5424', time: null, message: 'a' }],
    ['<38>1 - - - - - -', { envelope: 'rfc5424', time: null, message: '' }],
  ],
  'the journal': [
    [
      '{"MESSAGE":"Invalid user a from 192.0.2.7","__REALTIME_TIMESTAMP":"1795506418309609","SYSLOG_IDENTIFIER":"sshd","_PID":"811","_HOSTNAME":"mx"}',
      { envelope: 'journal', time: '2026-11-24T07:46:58.309Z', ...sshd },
    ],
    [
      '{"MESSAGE":[97,255,98],"_SOURCE_REALTIME_TIMESTAMP":"1795506418309609","__REALTIME_TIMESTAMP":"1","_COMM":"sshd"}',
      { envelope: 'journal', time: '2026-11-24T07:46:58.309Z', program: 'sshd', message: 'a\udcffb' },
    ],
    [
      '{"MESSAGE":null,"__REALTIME_TIMESTAMP":"1"}',
      { envelope: 'json', time: null, message: '{"MESSAGE":null,"__REALTIME_TIMESTAMP":"1"}' },
    ],
    [`Tue 2026-11-24 07:46:58 UTC ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`Tue 2026-11-24 08:46:58 CET ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    [`1795506418.309609 ${behind}`, { envelope: 'iso', time: '2026-11-24T07:46:58.309Z', ...sshd }],
    [`[  123.456789] ${behind}`, { envelope: 'untimed', time: null, ...sshd }],
    [behind, { envelope: 'untimed', time: null, ...sshd }],
  ],
  containers: [
    [
      `{"log":"Nov 24 08:46:58 ${behind}\\n","stream":"stderr","time":"2026-11-24T09:00:00.1Z"}`,
      { envelope: 'rfc3164', time: winter, ...sshd },
    ],
    [
      '{"log":"a line\\r\\n","stream":"stdout","time":"2026-11-24T07:46:58.309609001Z"}',
      { envelope: 'docker', time: '2026-11-24T07:46:58.309Z', message: 'a line' },
    ],
    [
      `{"log":"${behind}\\n","stream":"stdout","time":"2026-11-24T07:46:58Z"}`,
      { envelope: 'untimed', time: winter, ...sshd },
    ],
    [
      '2026-11-24T07:46:58.309609001Z stdout F a line',
      { envelope: 'cri', time: '2026-11-24T07:46:58.309Z', message: 'a line' },
    ],
    [`2026-11-24T09:00:00Z stderr F 2026-11-24T07:46:58Z ${behind}`, { envelope: 'iso', time: winter, ...sshd }],
    ['2026-11-24T07:46:58Z stdout F', { envelope: 'cri', time: winter, message: '' }],
    ['2026-11-24T07:46:58Z stdout X a', { envelope: 'plain', time: winter, message: 'stdout X a' }],
  ],
  'logs of servers': [
    [
      'Tue Nov 24 08:46:58 2026 [pid 811] [a] FAIL LOGIN: Client "192.0.2.7"',
      { envelope: 'ctime', time: winter, pid: '811', message: '[a] FAIL LOGIN: Client "192.0.2.7"' },
    ],
    ['Tue Nov  3 08:46:58 2026 a', { envelope: 'ctime', time: '2026-11-03T07:46:58.000Z', message: 'a' }],
    [
      '2026/11/24 08:46:58 [error] 8#8: *29 a',
      { envelope: 'nginx-error', time: winter, message: '[error] 8#8: *29 a' },
    ],
    [
      '[Tue Nov 24 08:46:58.309609 2026] [auth_basic:error] [pid 8] a',
      { envelope: 'apache-error', time: '2026-11-24T07:46:58.309Z', message: '[auth_basic:error] [pid 8] a' },
    ],
    [
      'mx nginx[8]: 2026/11/24 08:46:58 [error] a',
      { envelope: 'untimed', time: winter, host: 'mx', program: 'nginx', pid: '8', message: '[error] a' },
    ],
    [
      '2026-11-24 08:46:58,121 novo proftpd[811] localhost (192.0.2.7[192.0.2.7]): a',
      {
        envelope: 'iso',
        time: '2026-11-24T07:46:58.121Z',
        host: 'novo',
        program: 'proftpd',
        pid: '811',
        message: 'localhost (192.0.2.7[192.0.2.7]): a',
      },
    ],
    [
      '2026-11-24 08:46:58 auth-worker(default): Info: a',
      { envelope: 'iso', time: winter, program: 'auth-worker(default)', message: 'Info: a' },
    ],
    ['2026-11-24 08:46:58 a line of words', { envelope: 'plain', time: winter, message: 'a line of words' }],
    [
      '@400000006a630a6c12744228 dovecot-auth: a',
      { envelope: 'tai64n', time: '2026-07-24T06:46:58.309Z', program: 'dovecot-auth', message: 'a' },
    ],
    [
      '@ffffffffffffffffffffffff dovecot-auth: a',
      { envelope: 'tai64n', time: null, program: 'dovecot-auth', message: 'a' },
    ],
    ['{"time":"2026-11-24T08:46:58Z"}', { envelope: 'json', time: null, message: '{"time":"2026-11-24T08:46:58Z"}' }],
    ['', null],
    ['# a comment', null],
    ['[', null],
    ['  "timestamp": "2026-11-24T08:46:58Z",', null],
  ],
}

for (const [form, table] of Object.entries(lines)) {
  for (const [line, expected] of table) {
    test(`${form}: ${line}`, () => assert.deepEqual(read(line), expected))
  }
}

const access = (user: string, rest: string): string =>
  `192.0.2.7 - ${user} [24/Nov/2026:08:46:58 +0100] "GET / HTTP/1.1" 401 12 ${rest}`

test('access logs: the time stands before the request, whatever a stranger writes beside it', () => {
  for (const line of [
    access('-', '"-" "curl"'),
    access('[01/Jan/2020:00:00:00 +0000]', '"-" "x [01/Jan/2020:00:00:00 +0000] \\"y"'),
    `www.example.com ${access('a b', '')}`,
    access('-', '').replace('GET / HTTP/1.1', ''),
  ]) {
    assert.deepEqual(read(line), { envelope: 'clf', time: winter, message: line })
  }
})

test('the beginning of a message with a name in it is no host, and what follows no tag', () => {
  const line = 'Aug 30 00:10:57 auth(x sshd[1]: Accepted password for root from 198.51.100.1 port 1 ssh2: y'
  const bytes = Buffer.from(line)
  const record = recordReader(logClock({ timeZone: 'UTC', latest: Date.UTC(2026, 11, 1) })).read(
    bytes,
    0,
    bytes.length,
    1,
  )
  assert.deepEqual([record?.host, record?.program], ['', ''])
})
