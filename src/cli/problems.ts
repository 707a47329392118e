import type { Problem } from '../kit/problem.ts'
import type { InputTally } from '../readers/input-tally.ts'
import { closestKind } from './closest-kind.ts'

/** Messages of the command line itself. */

export function exists(path: string): Problem {
  return {
    code: 'cli/exists',
    place: {},
    subject: 'the file',
    found: path,
    fault: 'is there already',
    done: 'nothing was written',
    remedy: 'use --force to replace it',
  }
}

export function notWritable(path: string, reason: string): Problem {
  return {
    code: 'cli/not-writable',
    place: {},
    subject: 'the file',
    found: path,
    fault: `cannot be written: ${reason}`,
  }
}

export function outputLost(reason: string): Problem {
  return {
    code: 'cli/output-lost',
    place: {},
    subject: 'standard output',
    fault: `cannot be written: ${reason}`,
    remedy: 'what was printed is not whole; free the space, or print elsewhere',
  }
}

export function notReadable(path: string, reason: string): Problem {
  return { code: 'cli/not-readable', place: {}, subject: 'the file', found: path, fault: `cannot be read: ${reason}` }
}

export function nothingFound(onThisMachine: boolean): Problem {
  return {
    code: 'cli/nothing-found',
    place: {},
    subject: onThisMachine ? 'this machine' : 'what was named',
    fault: 'holds no log that is known',
    remedy: 'name files or folders: askance scan FILE…',
  }
}

export function unknownKind(tally: InputTally): Problem {
  const { path, firstSkipped } = tally
  const closest = firstSkipped === null ? null : closestKind(firstSkipped.text)
  return {
    code: 'cli/unknown-kind',
    place: firstSkipped === null ? { path } : { path, line: firstSkipped.line },
    subject: 'the line',
    ...(firstSkipped === null ? {} : { found: firstSkipped.text }),
    fault: 'is of no known kind, and so are all others of the file',
    done: 'not read',
    remedy: closest === null ? 'askance readers lists the known ones' : `closest is ${closest}; --kind names the kind`,
  }
}
