import type { Person } from './person.ts'

/** Mail for everybody: an address there is a person's own, the domain is not the organisation's. */
const publicMail: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com proton.me
  protonmail.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.ru yandex.com bk.ru list.ru
  qq.com 163.com 126.com sina.com naver.com hotmail.fr hotmail.co.uk yahoo.fr yahoo.co.uk yahoo.de yahoo.co.in yahoo.co.jp orange.fr
  free.fr wanadoo.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it hotmail.it ziggo.nl kpnmail.nl xs4all.nl telenet.be wp.pl
  onet.pl interia.pl o2.pl seznam.cz centrum.cz bluewin.ch uol.com.br bol.com.br terra.com.br rediffmail.com zoho.com fastmail.com
  tutanota.com hey.com comcast.net verizon.net att.net btinternet.com sky.com bigpond.com shaw.ca rogers.com`
    .trim()
    .split(/\s+/),
)

/** Domains with fewer of our addresses belong to a supplier or a person. */
const leastShare = 0.02

/** Mail and log-in domains of the organisation, the most borne first. */
export function ownDomains(persons: readonly Person[], named: readonly string[]): string[] {
  const bearers = new Map<string, number>()
  let addressed = 0
  for (const { aliases } of persons) {
    const domains = new Set(aliases.map(domainOf).filter(domain => domain !== ''))
    if (domains.size > 0) addressed++
    for (const domain of domains) bearers.set(domain, (bearers.get(domain) ?? 0) + 1)
  }
  const learned = [...bearers].filter(([domain, count]) => count >= leastShare * addressed && !publicMail.has(domain))
  learned.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return [...new Set([...named, ...learned.map(([domain]) => domain)])]
}

export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1)
}

/** Ends of names that no mail from outside can have (RFC 6762, RFC 8375, ICANN's `internal`, and what sites use): of one's own net. */
const privateEnds = [
  '.local',
  '.lan',
  '.internal',
  '.intern',
  '.corp',
  '.home',
  '.home.arpa',
  '.localdomain',
  '.intranet',
  '.private',
  '.ad',
]

/**
 * Whether an ask with this domain is about us. Besides own domains and what lies below them: no domain, an address literal, and one
 * that only makes sense on our side (NT domain, host, private realm). Where no domain of ours is known, any.
 */
export function isOurDomain(domain: string | undefined, own: readonly string[]): boolean {
  if (domain === undefined || own.length === 0 || domain.startsWith('[') || !domain.includes('.')) return true
  if (/^[\d.]+$/.test(domain) || privateEnds.some(end => domain.endsWith(end))) return true
  return own.some(ours => domain === ours || domain.endsWith(`.${ours}`))
}
