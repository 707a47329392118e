import type { Place, Problem } from '../kit/problem.ts'

/** Messages about people lists, `people/…` in docs/problems.md. */
const rowSkipped = 'row skipped'

export function badDate(place: Place, subject: string, found: string): Problem {
  return {
    code: 'people/bad-date',
    place,
    subject,
    found,
    fault: 'is no date',
    expected: 'YYYY-MM-DD',
    done: rowSkipped,
  }
}

export function unclearDates(place: Place, subject: string, found: string): Problem {
  return {
    code: 'people/unclear-dates',
    place,
    subject,
    found,
    fault: 'and all others of its kind can be read as day/month and as month/day',
    expected: 'YYYY-MM-DD',
    done: 'these dates are not used',
    remedy: 'say dateOrder dmy or mdy',
  }
}

export function endBeforeStart(place: Place, found: string): Problem {
  return {
    code: 'people/end-before-start',
    place,
    subject: 'end date',
    found,
    fault: 'is before the start date',
    done: rowSkipped,
  }
}

export function namesNobody(place: Place, found: string): Problem {
  return {
    code: 'people/names-nobody',
    place,
    subject: 'row',
    found,
    fault: 'names nobody',
    expected: 'a log-in, a mail address or a full name',
    done: rowSkipped,
  }
}

export function tooLongName(place: Place, subject: string, found: string): Problem {
  return {
    code: 'people/too-long',
    place,
    subject,
    found,
    fault: 'is too long',
    expected: 'at most 256 characters',
    done: rowSkipped,
  }
}

export function openQuote(place: Place, found: string): Problem {
  return {
    code: 'people/open-quote',
    place,
    subject: 'cell',
    found,
    fault: 'has no closing quote',
    expected: '" at its end, and "" for a quote inside (RFC 4180)',
    done: rowSkipped,
  }
}

export function tooManyCells(place: Place, found: string, cells: number, expected: number): Problem {
  return {
    code: 'people/too-many-cells',
    place,
    subject: 'row',
    found,
    fault: `has ${cells} cells`,
    expected: `${expected}, as in the first row`,
    done: rowSkipped,
  }
}

export function unknownColumns(place: Place, found: string): Problem {
  return {
    code: 'people/unknown-columns',
    place,
    subject: 'first row',
    found,
    fault: 'has no known column',
    expected: 'names such as user, mail, name, start, end',
    done: 'nothing read',
    remedy: 'say which column is which, for example login=COLUMN',
  }
}

export function missingColumn(place: Place, field: string, found: string): Problem {
  return {
    code: 'people/missing-column',
    place,
    subject: `column for ${field}`,
    found,
    fault: 'is not in the first row',
    done: 'read without it',
  }
}

export function notJson(place: Place, reason: string): Problem {
  return { code: 'people/not-json', place, subject: 'file', found: reason, fault: 'is no JSON', done: 'nothing read' }
}

export function noUsers(place: Place): Problem {
  return {
    code: 'people/no-users',
    place,
    subject: 'file',
    fault: 'holds no list of users',
    expected: 'an array, or an object with Resources, value or users',
    done: 'nothing read',
  }
}

export function brokenLine(place: Place, found: string, expected: string): Problem {
  return {
    code: 'people/broken-line',
    place,
    subject: 'line',
    found,
    fault: 'cannot be read',
    expected,
    done: 'line skipped',
  }
}

export function tooLarge(place: Place, bytes: number, most: number): Problem {
  return {
    code: 'people/too-large',
    place,
    subject: 'file',
    fault: `has ${bytes} bytes`,
    expected: `at most ${most}`,
    done: 'nothing read',
  }
}
