/** Writes the pages of docs/ that are made from tables. Usage: npm run docs [-- --check]; with --check it names the stale ones and fails. */
import { readFileSync, writeFileSync } from 'node:fs'
import { commandsPage } from './docs/commands-page.ts'
import { configurationPage } from './docs/configuration-page.ts'
import { problemsPage } from './docs/problems-page.ts'
import { readersPage } from './docs/readers-page.ts'

const pages = [
  { path: 'docs/commands.md', make: commandsPage },
  { path: 'docs/configuration.md', make: configurationPage },
  { path: 'docs/problems.md', make: problemsPage },
  { path: 'docs/readers.md', make: readersPage },
] as const

function standing(url: URL): string {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return ''
  }
}

const check = process.argv.includes('--check')
for (const { path, make } of pages) {
  const url = new URL(`../${path}`, import.meta.url)
  const page = make()
  if (standing(url) === page) continue
  if (check) {
    console.error(`${path} is stale: npm run docs`)
    process.exitCode = 1
  } else {
    writeFileSync(url, page)
    console.log(`wrote ${path}`)
  }
}
