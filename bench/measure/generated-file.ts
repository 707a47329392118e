import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip, createZstdCompress } from 'node:zlib'
import type { LogFacts } from '../logs/log-facts.ts'
import type { GeneratedKind } from '../logs/log-kinds.ts'
import { writeLog } from '../logs/write-log.ts'
import { benchFolder } from './bench-folder.ts'

export interface GeneratedFile {
  readonly path: string
  readonly facts: LogFacts
}

/** A generated log, kept from run to run as long as the generators' sources are the same. */
export function generatedFile(kind: GeneratedKind, size: number, seed: string): GeneratedFile {
  const stem = join(benchFolder(), `${kind}-${size}-${seed}`)
  const path = `${stem}-${sourcesHash()}.log`
  const told = `${path}.facts.json`
  if (existsSync(told)) return { path, facts: JSON.parse(readFileSync(told, 'utf8')) }
  for (const stale of globSync(`${stem}-*`)) rmSync(stale)
  const facts = writeLog(kind, path, size, seed)
  writeFileSync(told, JSON.stringify(facts))
  return { path, facts }
}

const packers = { gz: createGzip, zst: createZstdCompress } as const
export type Packing = keyof typeof packers

/** The same log packed, with its own time, since stamps without a year are dated by the file. */
export async function packedFile({ path, facts }: GeneratedFile, packing: Packing): Promise<GeneratedFile> {
  const packed = `${path}.${packing}`
  if (existsSync(packed)) return { path: packed, facts }
  const partial = `${packed}.partial`
  await pipeline(createReadStream(path), packers[packing](), createWriteStream(partial))
  const { mtime } = statSync(path)
  utimesSync(partial, mtime, mtime)
  renameSync(partial, packed)
  return { path: packed, facts }
}

function sourcesHash(): string {
  const folder = fileURLToPath(new URL('../logs', import.meta.url))
  const hash = createHash('sha256')
  for (const name of globSync('*.ts', { cwd: folder }).sort()) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 8)
}
