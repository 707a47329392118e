import type { Place, Problem } from '../kit/problem.ts'

/** Messages about lists of names, `provenance/…` in docs/problems.md. None shows a line: lists that leaked hold secrets. */

export function notReadable(path: string, reason: string): Problem {
  return {
    code: 'provenance/not-readable',
    place: { path },
    subject: 'the list',
    fault: `cannot be read: ${reason}`,
    done: 'the list is left out',
    remedy: 'check the path after --lists, or in lists of askance.yaml',
  }
}

export function holdsNobody(path: string, format: string): Problem {
  return {
    code: 'provenance/no-names',
    place: { path },
    subject: 'the list',
    fault: 'names nobody',
    expected: `names or addresses, read as: ${format}`,
    done: 'the list is left out',
    remedy: 'give it as one name or address a line',
  }
}

export function tooLarge(path: string, format: string, mostBytes: number): Problem {
  return {
    code: 'provenance/too-large',
    place: { path },
    subject: 'the list',
    fault: 'is too large to be read as a whole',
    expected: `at most ${mostBytes} bytes, read as: ${format}`,
    done: 'the list is left out',
    remedy: 'give it as one name or address a line: such lists may have any length',
  }
}

export function tooManyNames(path: string, most: number): Problem {
  return {
    code: 'provenance/too-many-names',
    place: { path },
    subject: 'the list',
    fault: `holds more than ${most} different names`,
    done: 'those after them are left out',
    remedy: 'cut it down to addresses of your domains',
  }
}

export function unreadLines(place: Place, lines: number): Problem {
  return {
    code: 'provenance/lines-skipped',
    place,
    subject: 'the line',
    fault: lines === 1 ? 'names nobody' : `and ${lines - 1} further lines name nobody`,
    expected: 'one log-in, mail address or full name a line',
    done: 'skipped',
  }
}

export function noDecoy(place: Place): Problem {
  return {
    code: 'provenance/no-decoy',
    place,
    subject: 'the line',
    fault: 'names no decoy',
    expected: 'one log-in, mail address or full name a line',
    done: 'skipped',
  }
}

export function guessableDecoy(place: Place): Problem {
  return {
    code: 'provenance/decoy-guessable',
    place,
    subject: 'the decoy',
    fault: 'can be come upon without its place',
    expected:
      'a name that is no role, word or given name, of no part that your people bear, no slip of one of theirs, and planted once',
    done: 'it is left out, and asks for it say nothing',
    remedy: 'plant a full name whose family name nobody of yours bears',
  }
}

export function tooManyDecoys(path: string, most: number): Problem {
  return {
    code: 'provenance/too-many-decoys',
    place: { path },
    subject: 'the file',
    fault: `holds more than ${most} decoys`,
    done: 'those after them are left out',
    remedy: 'plant fewer: the more there are, the less an ask for one says',
  }
}

export function isCompressed(path: string, command: string): Problem {
  return {
    code: 'provenance/compressed',
    place: { path },
    subject: 'the list',
    fault: 'is compressed in a way that is not read here',
    done: 'the list is left out',
    remedy: `unpack it first: ${command}`,
  }
}
