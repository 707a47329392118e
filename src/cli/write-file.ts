import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Problem } from '../kit/problem.ts'
import { exists, notWritable } from './problems.ts'

/**
 * Writes a file whole or not at all: into a neighbour first, which then takes the name. Without `force` the name is taken first, so that a
 * file that is there stays, and so does one that comes up while we write.
 */
export async function writeWhole(path: string, pieces: Iterable<string>, force: boolean): Promise<Problem | null> {
  const neighbour = `${path}.${randomBytes(6).toString('hex')}.part`
  let claimed = false
  try {
    if (!force) {
      await (await open(path, 'wx')).close()
      claimed = true
    }
    await writeAll(neighbour, pieces)
    await rename(neighbour, path)
    return null
  } catch (error) {
    await rm(neighbour, { force: true })
    if (claimed) await rm(path, { force: true })
    return problemOf(path, error)
  }
}

async function writeAll(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (const piece of pieces) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}

function problemOf(path: string, error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return error.code === 'EEXIST' ? exists(path) : notWritable(path, error.message)
}
