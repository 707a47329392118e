import type { Problem } from '../kit/problem.ts'

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

export function notReadable(path: string, reason: string): Problem {
  return { code: 'cli/not-readable', place: {}, subject: 'the file', found: path, fault: `cannot be read: ${reason}` }
}
