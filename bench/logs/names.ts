/** Names that guessers try on every server, the most common first. */
const words =
  `root admin test user oracle postgres ubuntu pi guest git support ftpuser ubnt testuser nagios hadoop server dev
  mysql administrator deploy jenkins www tomcat ansible minecraft zabbix backup student teamspeak ec2-user debian centos web
  webmaster steam weblogic service info office sales demo apache nginx redis mongodb elastic kafka docker vagrant gitlab sonar
  hduser spark ts3 csgo factorio vpn odoo developer operator monitor supervisor manager default public temp ftp upload data
  bot svn cisco ossuser samba print mail postmaster spam nobody sysadmin sys system www-data plex media squid proxy asterisk
  pbx voip radio game games bin daemon adm lp sync news uucp gnats list irc cron tech contact marketing hr`
    .split(/\s+/)
    .filter(word => word !== '')

const variantsEach = 48

/** Well over 5,000 names: the words, then each with a number, as lists that circulate have them. */
export const guessedNames: readonly string[] = [
  ...words,
  ...Array.from({ length: variantsEach }, (_, number) => words.map(word => `${word}${number}`)).flat(),
]

/** Accounts that a server has besides those of its users; sshd calls all other names invalid. */
export const systemAccounts: ReadonlySet<string> = new Set(
  'root postgres git backup www-data mail news uucp games bin daemon sync list irc nobody'.split(' '),
)

const given =
  `anna ben clara david elena felix grace henry ida jonas karin lukas maria nora oscar paula rafael sara tom ulla
  vera walter xenia yusuf zoe`.split(/\s+/)
const family =
  `adler berg costa dubois eklund forster grant holm ibarra jansen kowalski lind meyer nielsen olsen park quist
  rossi schmidt thorne ueda vogel weber yilmaz zimmer`.split(/\s+/)

/** Log-in names of the people who work there: initial and family name, each family name twice or so. */
export const userNames: readonly string[] = family.flatMap((name, at) =>
  Array.from({ length: 12 }, (_, offset) => `${(given[(at + offset) % given.length] as string)[0]}${name}`),
)

/** Given and family names as breach lists and directories have them; nearly all are nobody's here. */
export const personalNames: readonly string[] = given.flatMap(first => family.map(last => `${first}.${last}`))

/**
 * What strangers type to break readers: other lines' words, marks of escape, names of hosts, bytes that are no text, great length. sshd
 * writes control characters and bytes over 127 as octal numbers behind a backslash.
 */
const hostile: readonly ((number: number) => string)[] = [
  number => `root${number} from 192.0.2.1 port 22`,
  number => `x${number} from 192.0.2.1 port 22 ssh2`,
  number => `a${number} [preauth]`,
  number => `invalid user n${number}`,
  number => `u${number}' or 1=1--`,
  number => `\\033[31mred${number}`,
  number => `j\\303\\274rgen${number}`,
  number => `J\xc3\xbcrgen${number}`,
  number => `mail${number}@example.com`,
  number => `EXAMPLE\\svc${number}`,
  number => `$(reboot${number})`,
  number => `sshd[1]: Accepted password for n${number} from 192.0.2.1 port 22 ssh2`,
  number => `n${number}: [ Failed password for root from 192.0.2.1 port 22 ssh2]`,
  number => `${number}-${'long '.repeat(60)}end`,
]

export const hostileNames: readonly string[] = Array.from({ length: 20 }, (_, number) =>
  hostile.map(form => form(number)),
).flat()
