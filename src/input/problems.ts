import { quoteShell } from '../kit/escape-shell.ts'
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
    remedy: 'it takes root or a member of its group (adm, systemd-journal) to read most logs',
  }
}

export function notAFile(path: string): Problem {
  return {
    code: 'input/not-a-file',
    place: { path },
    subject: 'the input',
    fault: 'is a socket or a disk',
    expected: 'a file, a folder or a pipe',
  }
}

export function isNoText(path: string): Problem {
  return {
    code: 'input/no-text',
    place: { path },
    subject: 'the file',
    fault: 'is no text log',
    remedy:
      'of a journal file, read the output of journalctl --output=json --file; if it is a log all the same, pipe it in',
  }
}

export function tooManyFiles(path: string, most: number): Problem {
  return {
    code: 'input/too-many-files',
    place: { path },
    subject: 'the folder',
    fault: `holds too much: ${most} files and folders were looked at`,
    done: 'the rest is left out',
    remedy: 'name the folders that hold logs',
  }
}

export function wantsPipe(path: string, name: string, command: string): Problem {
  return {
    code: 'input/wants-pipe',
    place: { path },
    subject: 'the file',
    fault: `is compressed with ${name}, which is not read here`,
    remedy: `pipe it through: ${command} ${quoteShell(path)} | askance scan -`,
  }
}

export function holdsFiles(path: string): Problem {
  return {
    code: 'input/archive',
    place: { path },
    subject: 'the file',
    fault: 'is an archive of files',
    done: 'not read',
    remedy: `unpack it, or pipe it through: tar -xOf ${quoteShell(path)} | askance scan -`,
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
    fault: path === first ? 'is named more than once' : `is the same as ${first}`,
    done: 'read once',
  }
}

export function isCopy(path: string, first: string): Problem {
  return {
    code: 'input/copy',
    place: { path },
    subject: 'the file',
    fault: `is a copy of ${first}, byte by byte`,
    done: 'read once',
  }
}

export function journalFailed(why: string): Problem {
  return { code: 'input/journal', place: { path: 'journal' }, subject: 'the journal', fault: `cannot be read: ${why}` }
}

export function journalIsInFiles(path: string): Problem {
  return {
    code: 'input/journal-in-files',
    place: { path: 'journal' },
    subject: 'the journal',
    fault: `holds the same lines as ${path}`,
    done: 'the files are read',
  }
}
