#!/usr/bin/env node
// Up to the check of the version this file uses nothing that Node 14 lacks, so that an old Node prints a sentence and no stack trace.
import { existsSync } from 'node:fs'
import module from 'node:module'
import { userInfo } from 'node:os'
import { join } from 'node:path'
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
  const isCheckout = existsSync(source)
  if (!isCheckout) keepCompiled()
  const { main } = await import(isCheckout ? source.href : built.href)
  // All is written by now. Left to end by itself, Node would first collect garbage, a tenth of the time of a short scan.
  process.exit(await main(process.argv.slice(2)))
}

/**
 * Lets Node keep what it compiled (a sixth of the time of a short scan; NODE_DISABLE_COMPILE_CACHE=1 declines). In the home that belongs to
 * the user's number: what HOME names, or the folder for temporary files, may be another user's, whose code root would then run.
 */
function keepCompiled() {
  try {
    module.enableCompileCache(join(userInfo().homedir, '.cache', 'askance'))
  } catch {
    // A number without a user has no home.
  }
}
