import type { Place, Problem } from '../kit/problem.ts'

/** Messages about `askance.yaml`. `key` is where it stands: `requests[0].status`. */

export function notYaml(place: Place, fault: string): Problem {
  return {
    code: 'config/not-yaml',
    place,
    subject: 'the file',
    fault: `is no YAML: ${fault}`,
    remedy: 'mend the line; text with : # or quotes in it wants quotes around it',
  }
}

export function tooLarge(place: Place, mostBytes: number): Problem {
  return {
    code: 'config/too-large',
    place,
    subject: 'the file',
    fault: 'is too large',
    expected: `at most ${mostBytes} bytes`,
    remedy: 'is it the configuration?',
  }
}

export function unknownKey(place: Place, key: string, known: readonly string[], closest: string | null): Problem {
  return {
    code: 'config/unknown-key',
    place,
    subject: 'key',
    found: key,
    fault: 'is not known',
    expected: known.join(', '),
    ...(closest === null ? {} : { remedy: `did you mean ${closest}?` }),
  }
}

export function missingKey(place: Place, key: string, expected: string): Problem {
  return { code: 'config/missing-key', place, subject: key, fault: 'is missing', expected }
}

export function wrongValue(place: Place, key: string, found: string, expected: string): Problem {
  return { code: 'config/wrong-value', place, subject: key, found, fault: 'does not fit', expected }
}
