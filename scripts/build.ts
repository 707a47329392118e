/**
 * `npm run build`: puts the program into a few files for the package, since Node takes a third of a millisecond to load a file, and a scan needs
 * three hundred. What is imported only when it is needed stays a file of its own. Nothing is shortened, so that a stack trace can be read.
 */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import manifest from '../package.json' with { type: 'json' }

const top = fileURLToPath(new URL('..', import.meta.url))
/** One folder, as deep as `src/cli`: the program finds files beside its own, and the manifest two folders above. */
const folder = join(top, 'dist/cli')
const kernel = join(top, 'src/matching/kernel')

rmSync(join(top, 'dist'), { recursive: true, force: true })
await build({
  entryPoints: { main: join(top, 'src/cli/main.ts'), 'scan-worker': join(kernel, 'scan-worker.ts') },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: `node${manifest.engines.node.replace('>=', '')}`,
  external: Object.keys(manifest.dependencies),
  logLevel: 'warning',
})
copyFileSync(join(kernel, 'kernel.wasm'), join(folder, 'kernel.wasm'))
