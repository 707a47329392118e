import type { Problem } from '../../kit/problem.ts'
import { brokenLine } from '../problems.ts'
import type { PeopleFormat, PersonRow } from './people-format.ts'

/** passwd(5), also as `getent passwd` prints it. Accounts of people only: those that systems make for themselves are left out. */
export const passwd: PeopleFormat = {
  name: 'passwd',
  looksLike: text =>
    /^(?:#[^\n]*\n|\s)*[^\s:]{1,256}:[^:\n]*:\d+:\d*:[^:\n]*:[^:\n]*:[^:\n]*\r?(?:\n|$)/.test(text.slice(0, 8192)),
  read(text, { path }) {
    const rows: PersonRow[] = []
    const problems: Problem[] = []
    let others = 0
    text.split('\n').forEach((content, at) => {
      const line = at + 1
      if (/^\s*(?:[#+-]|$)/.test(content)) return
      const account = accountOf(content.trimEnd())
      if (account === null) problems.push(brokenLine({ path, line }, content, 'seven fields with colons between'))
      else if (isPerson(account)) rows.push({ line, values: { login: [account.login], name: fullName(account) } })
      else others++
    })
    return { rows, problems, notes: others === 0 ? [] : [`${others} accounts of the system left out`] }
  },
}

interface Account {
  readonly login: string
  readonly uid: number
  readonly gecos: string
  readonly home: string
  readonly shell: string
}

function accountOf(content: string): Account | null {
  const [login = '', , uid = '', , gecos = '', home = '', shell, ...more] = content.split(':')
  if (login === '' || shell === undefined || more.length > 0 || !/^\d+$/.test(uid)) return null
  return { login, uid: Number(uid), gecos, home, shell }
}

/** People from 1000 on (login.defs), on old Red Hat and macOS from 500 on, there with a home of people; 65534 is nobody. */
function isPerson({ uid, home, shell }: Account): boolean {
  if (/\/(?:nologin|false|sync|halt|shutdown|true)$/.test(shell)) return false
  const isUsual = uid >= 1000 && uid < 60_000
  const isDirectoryUser = uid > 65_535 && uid < 4_294_967_294
  return (
    (isUsual || isDirectoryUser || uid >= 500) &&
    uid !== 65_534 &&
    uid !== 65_535 &&
    (uid >= 1000 || /^\/(?:home|Users)\//.test(home))
  )
}

/** The first part of the GECOS field; `&` stands for the log-in (finger(1)). */
function fullName({ gecos, login }: Account): string[] {
  const name = (gecos.split(',')[0] ?? '').replaceAll('&', login).trim()
  return name === '' ? [] : [name]
}
