#!/usr/bin/env node
// Up to the check of the version this file uses nothing that Node 14 lacks, so that an old Node prints a sentence and no stack trace.
import { existsSync } from 'node:fs'
import process from 'node:process'

const needed = { major: 24, minor: 4 }
const found = process.versions.node.split('.').map(Number)

if (found[0] < needed.major || (found[0] === needed.major && found[1] < needed.minor)) {
  console.error(
    `askance needs Node ${needed.major}.${needed.minor} or newer; this is Node ${process.versions.node}.\n` +
      'Install a newer Node (https://nodejs.org), or, in a checkout, use "npm start -- scan …": it brings its own.',
  )
  process.exitCode = 2
} else {
  const source = new URL('../src/cli/main.ts', import.meta.url)
  const built = new URL('../dist/cli/main.js', import.meta.url)
  const { main } = await import(existsSync(source) ? source.href : built.href)
  process.exitCode = await main(process.argv.slice(2))
}
