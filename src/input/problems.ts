import type { Problem } from '../kit/problem.ts'

/** Messages about inputs, `input/…` in docs/problems.md. */

export function notThere(path: string): Problem {
  return {
    code: 'input/not-there',
    place: { path },
    subject: 'the input',
    fault: 'does not exist',
    remedy: 'check the path',
  }
}

export function notReadable(path: string, why: string): Problem {
  return {
    code: 'input/not-readable',
    place: { path },
    subject: 'the input',
    fault: `cannot be read: ${why}`,
    remedy: 'run it as a user who may read it (root, or a member of adm or systemd-journal)',
  }
}

export function wantsPipe(path: string, name: string, command: string): Problem {
  return {
    code: 'input/wants-pipe',
    place: { path },
    subject: 'the file',
    fault: `is compressed with ${name}, which is not read here`,
    remedy: `pipe it through: ${command} ${path} | askance scan -`,
  }
}

export function brokenCompression(path: string, byte: number, why: string): Problem {
  return {
    code: 'input/broken-compression',
    place: { path, byte },
    subject: 'the compressed data',
    fault: `is broken: ${why}`,
    done: 'what was read before it stands',
  }
}

export function matchesNothing(pattern: string): Problem {
  return {
    code: 'input/matches-nothing',
    place: {},
    subject: 'the pattern',
    found: pattern,
    fault: 'matches no file',
    remedy: 'check it',
  }
}

export function readTwice(path: string, first: string): Problem {
  return {
    code: 'input/given-twice',
    place: { path },
    subject: 'the file',
    fault: `is the same as ${first}`,
    done: 'read once',
  }
}

export function journalFailed(why: string): Problem {
  return { code: 'input/journal', place: { path: 'journal' }, subject: 'the journal', fault: `cannot be read: ${why}` }
}
