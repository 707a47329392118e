import { ask, by, context, type LogKind, none, part } from './log-kind.ts'

/** The source stands on the first line of a connection only; the lines of an operation share its number, too. */
const connection = { from: ['host', 'conn'] }

const op = 'conn=<digits:conn> op=<digits:op>'

/** Where a connection comes from: OpenLDAP 2.1 wrote the older form; what comes over a local socket (`PATH=`) has no source. */
const connections = [
  context('conn=<digits:conn> fd=<digits> ACCEPT from IP=<ip:address>:<digits> (<rest>', connection),
  context(
    '<?daemon: ?>conn=<digits:conn> fd=<digits> connection from IP=<ip:address>:<digits> (<any>) accepted.',
    connection,
  ),
  none('conn=<digits> fd=<digits> ACCEPT from PATH=<rest>'),
  context('conn=<digits:conn> fd=<digits> closed<rest>', { ...connection, ends: true }),
]

/** Local root by its Unix credentials (SASL EXTERNAL): the machine administers itself. */
const localRoot = [
  none(`${op} BIND authcid="gidNumber=<rest>`),
  none(`${op} BIND dn="gidNumber=<rest>`),
  none(`${op} BIND anonymous <rest>`),
]

/** The name as the client wrote it, then, from 2.2 on, as the server understood it; SASL tells its own name only in the second line. */
const binds = [
  part(`${op} BIND dn="<free:identity>" method=<digits>`, null, { ...connection, identityForm: 'dn' }),
  part(`${op} BIND dn="<free:identity>" mech=<word> <rest>`, null, { ...connection, identityForm: 'dn' }),
  part(`${op} BIND authcid="<any:identity>" authzid="<rest>`, null, { ...connection, identityForm: 'dn' }),
  part(`${op} do_bind: invalid dn (<free:identity>)`, null, { ...connection, identityForm: 'dn' }),
]

/**
 * Result codes of RFC 4511, appendix A. Since 2.2 a name that does not exist answers like a wrong password (49); 53 is also a name
 * without a password. What is not named here is about the request, not about the name.
 */
const bindAnswer = by<'granted' | 'refused' | 'unknown-identity' | 'locked' | 'error'>(
  'err',
  {
    '19': 'locked',
    '32': 'unknown-identity',
    '34': 'refused',
    '48': 'refused',
    '49': 'refused',
    '50': 'refused',
    '53': 'refused',
  },
  'error',
)

const bindAnswers = [
  // 14: a SASL dialogue goes on in the next operation.
  none(`${op} RESULT tag=97 err=14 <rest>`),
  ask(`${op} RESULT tag=97 err=0 <rest>`, 'granted', { ...connection, needs: ['identity'], ends: true }),
  ask(`${op} RESULT tag=97 err=<digits:err> <rest>`, bindAnswer, { ...connection, ends: true }),
]

const search = `${op} SRCH base="<any>" scope=<digits><? deref=<digits>?> filter=`
const asked = { ...connection, surface: 'directory', identityForm: 'filter' } as const

/** Classes of entries that are no people; hosts of a site ask for them all day, by names that a person could have. */
const otherThings = [
  'posixGroup',
  'groupOfNames',
  'groupOfUniqueNames',
  'ipHost',
  'ipService',
  'ipNetwork',
  'ipProtocol',
  'oncRpc',
  'ieee802Device',
  'bootableDevice',
  'nisNetgroup',
  'nisMailAlias',
  'automount',
  'automountMap',
  'sudoRole',
  'dhcpHost',
]

const searches = [
  ...otherThings.flatMap(thing => [
    none(`${search}"(&(objectClass=${thing})<rest>`),
    none(`${search}"(&(cn=<word>)(objectClass=${thing})<rest>`),
  ]),
  part(`${op} SRCH base="uid=<any:identity>,<any>" scope=0<? deref=<digits>?> filter="(objectClass=<rest>`, null, {
    ...connection,
    surface: 'directory',
  }),
  part(`${search}"<free:identity>"`, null, asked),
  // syslog cut the line short.
  part(`${search}"<rest:identity>`, null, asked),
]

/** 4: more than the server hands out at once. 32: there is no such base, which says nothing of a name that a filter asks for. */
const found = { ...connection, surface: 'directory', needs: ['identity'], ends: true } as const
const searchAnswers = [
  ask(`${op} SEARCH RESULT tag=101 err=0 <?qtime=<word> etime=<word> ?>nentries=0 <rest>`, 'unknown-identity', found),
  ask(`${op} SEARCH RESULT tag=101 err=0 <?qtime=<word> etime=<word> ?>nentries=<digits> <rest>`, 'listed', found),
  ask(`${op} SEARCH RESULT tag=101 err=4 <rest>`, 'listed', found),
  ask(`${op} SEARCH RESULT tag=101 err=50 <rest>`, 'refused', found),
  ask(`${op} SEARCH RESULT tag=101 err=<digits> <rest>`, 'error', found),
]

const operations = [
  ...[
    'SRCH attr=',
    'SRCH ',
    'SEARCH RESULT ',
    'RESULT ',
    'ENTRY ',
    'UNBIND',
    'ABANDON ',
    'EXT ',
    'STARTTLS',
    'WHOAMI',
    'PASSMOD',
    'CANCEL ',
  ],
  ...['MOD ', 'ADD ', 'DEL ', 'MODRDN ', 'CMP ', 'INTERM ', 'REF ', 'PROXYAUTHZ ', 'deferring ', 'syncprov', 'do_'],
].map(what => none(`conn=<word> op=<digits> ${what}<rest>`))

const chatter = [
  ...operations,
  none('conn=<word> fd=<digits> TLS <rest>'),
  none('fd=<digits> DENIED from <rest>'),
  none('connection_<rest>'),
  none('daemon: <rest>'),
  none('slapd <rest>'),
  none('slap_<rest>'),
  none('@(#) $OpenLDAP: <rest>'),
  none('\\<= <rest>'),
  none('=> <rest>'),
  none('SASL <rest>'),
  none('TLS: <rest>'),
  none('TLS <rest>'),
  none('main: <rest>'),
  none('do_<rest>'),
  none('send_<rest>'),
  none('ber_<rest>'),
  none('ppolicy_<rest>'),
  none('syncprov_<rest>'),
  none('syncrepl_<rest>'),
  none('syncrepl<rest>'),
  none('mdb_<rest>'),
  none('bdb_<rest>'),
  none('hdb_<rest>'),
  none('backend_<rest>'),
  none('config_<rest>'),
  none('dnNormal<rest>'),
  none('dnPretty<rest>'),
  none('get_filter: <rest>'),
  none('nss_ldap: <rest>'),
  none('olc<rest>'),
  none('overlay_<rest>'),
  none('Entry <rest>'),
  none('warning: <rest>'),
]

/** OpenLDAP's server, 2.1 to 2.6, at its usual log level (256, stats). */
export const slapd: LogKind = {
  name: 'slapd',
  title: 'OpenLDAP server',
  service: 'ldap',
  found: ['/var/log/syslog', '/var/log/slapd.log', '/var/log/ldap.log', 'journal'],
  envelopes: ['rfc3164', 'rfc5424', 'iso', 'journal', 'untimed'],
  program: /^slapd$/,
  // Pools of application servers keep a connection for days; its first line is needed as long.
  attempt: { by: ['host', 'conn', 'op'], withinMs: 7 * 86_400_000 },
  learns: 'source, name and answer of binds; which names searches ask for, and whether an entry was found',
  blind:
    'whether a refused name exists; the name of a failed SASL bind; the source, where the first line of a connection is missing',
  shapes: [...connections, ...localRoot, ...binds, ...bindAnswers, ...searches, ...searchAnswers, ...chatter],
}
