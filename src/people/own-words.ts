import { roleWords } from './role-words.ts'

/** Labels under which registries sell (`co.uk`, `com.br`), and those of machines in front of the name proper. */
const idleLabels: ReadonlySet<string> = new Set(
  'www mail smtp imap mx co com org net ac gov edu gob nom gouv ltd plc'.split(' '),
)
const shortestWord = 3

/** Tells names that bots make from an organisation's domain and host names: `northfield`, `northfield2026`, `northfield-admin`. */
export function ownWords(domains: readonly string[], hosts: readonly string[]): (name: string) => boolean {
  const words = new Set(domains.flatMap(wordsOf))
  const ends = new Set(domains.map(domain => domain.slice(domain.lastIndexOf('.') + 1)))
  const hostNames = new Set(hosts.flatMap(host => [host, host.split('.')[0] ?? '']).map(squeeze))
  const isAffix = (rest: string) => rest === '' || roleWords.has(rest) || ends.has(rest)
  return name => {
    if (name.length > 128) return false
    const whole = squeeze(name)
    const bare = whole.replace(/\d+$/, '')
    if (hostNames.has(whole) || hostNames.has(bare)) return true
    for (const word of words) {
      if (whole === word) return true
      if (bare.startsWith(word) && isAffix(bare.slice(word.length))) return true
      if (bare.endsWith(word) && isAffix(bare.slice(0, -word.length))) return true
    }
    return false
  }
}

function wordsOf(domain: string): string[] {
  const labels = domain
    .split('.')
    .slice(0, -1)
    .filter(label => !idleLabels.has(label))
  return labels.map(squeeze).filter(word => word.length >= shortestWord && !roleWords.has(word))
}

function squeeze(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
