import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const top = fileURLToPath(new URL('../..', import.meta.url))

/** Paths below the checkout, sorted, with `/` between the parts. */
export function paths(pattern: string): string[] {
  return globSync(pattern, { cwd: top }).sort()
}

export function text(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

export function isTest(path: string): boolean {
  return /\.(test|suite)\.ts$/.test(path) || path.startsWith('test/')
}

/** Files that git holds or would take; null where this is no git checkout (an unpacked archive). */
export function gitFiles(): string[] | null {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return listed.split('\0').filter(path => path !== '')
  } catch {
    return null
  }
}
