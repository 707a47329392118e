import { readFileSync } from 'node:fs'

/** The version of this package, of a checkout as of an installed one: both hold this file two folders down. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}
