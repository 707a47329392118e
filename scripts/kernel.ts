/**
 * `npm run kernel`: builds the kernel of the hot path from its AssemblyScript sources; `-- --check` fails where what was built before does not
 * match them. `npm ci` runs it, too, so that a checkout and a package hold what their sources say.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedMatchers } from './kernel/generated-matchers.ts'

const compiler = fileURLToPath(new URL('../node_modules/assemblyscript/bin/asc.js', import.meta.url))
const folder = fileURLToPath(new URL('../src/matching/kernel/', import.meta.url))
const product = join(folder, 'kernel.wasm')

/** Memory is the caller's: threads share one. Its bounds in pages of 64 KiB; the most is what an address can reach. */
const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '32768']
const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'threads']

function build(outFile: string): void {
  writeIfNew(join(folder, 'assembly/generated.ts'), generatedMatchers())
  const words = [compiler, join(folder, 'assembly/kernel.ts'), '--baseDir', folder, '--outFile', `${outFile}.new`]
  const { status } = spawnSync(process.execPath, [...words, ...memory, ...flags], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the kernel was not built')
  // At once, for whoever reads it meanwhile.
  renameSync(`${outFile}.new`, outFile)
}

/** Another build may be reading it. */
function writeIfNew(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

function matchesSources(): boolean {
  const scratch = mkdtempSync(join(tmpdir(), 'askance-kernel-'))
  try {
    const fresh = join(scratch, 'kernel.wasm')
    build(fresh)
    return readFileSync(fresh).equals(readFileSync(product))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

if (!process.argv.includes('--check')) {
  build(product)
} else if (!matchesSources()) {
  console.error('kernel.wasm does not match its sources: npm run kernel')
  process.exitCode = 1
}
