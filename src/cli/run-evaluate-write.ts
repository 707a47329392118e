import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ScenarioLogsOptions, scenarioLogs } from '../evaluate/scenario-logs.ts'
import { writeWorld } from '../evaluate/write-world.ts'
import { type Exit, exits } from './command.ts'
import { exists, notWritable } from './problems.ts'
import { sayProblems } from './say-problems.ts'
import type { World } from './world.ts'

interface WriteOptions extends Partial<ScenarioLogsOptions> {
  /** The folder, made where it is not there. */
  readonly write: string
  readonly force?: boolean
}

/** Enough to learn from and to be written in seconds. */
const usual = { staff: 200, learningDays: 28 }

/** Writes the logs of a simulated site with all scenarios on it, their truth and the staff list. */
export async function runEvaluateWrite(options: WriteOptions, world: World): Promise<Exit> {
  const { write, force, staff = usual.staff, learningDays = usual.learningDays } = options
  const folder = resolve(world.directory, write)
  const files = new Map<string, FileHandle>()
  try {
    await mkdir(folder, { recursive: true })
    for (const { file, text } of writeWorld(scenarioLogs({ staff, learningDays }))) {
      if (world.stop.aborted) return exits.nothing
      const handle = files.get(file) ?? (await open(join(folder, file), force === true ? 'w' : 'wx'))
      files.set(file, handle)
      await handle.write(text)
    }
    await world.out.write(`${[...files.keys()].map(file => join(write, file)).join('\n')}\n`)
    return exits.nothing
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const isThere = error.code === 'EEXIST' && 'path' in error
    await sayProblems([isThere ? exists(String(error.path)) : notWritable(write, error.message)], world)
    return exits.wrongUse
  } finally {
    for (const handle of files.values()) await handle.close()
  }
}
