import type { Place, Problem } from '../kit/problem.ts'
import { many } from '../kit/wording.ts'

/** Messages about lists of networks and registries of addresses, `networks/…` in docs/problems.md. */

/** The first of what a list holds and is no entry; `count` says how many there are. */
export function badEntries(place: Place, found: string, count: number): Problem {
  return {
    code: 'networks/bad-entry',
    place,
    subject: 'the entry',
    found,
    fault: 'is no address, network or AS',
    expected: '192.0.2.7, 192.0.2.0/24, 2001:db8::/32 or AS64500',
    done: `${many(count, 'such entry', 'such entries')} skipped, the rest is used`,
  }
}

export function emptyList(place: Place): Problem {
  return {
    code: 'networks/empty-list',
    place,
    subject: 'the list',
    fault: 'holds no address, network or AS',
    done: 'not used',
    remedy: 'is it the file that was meant? docs/networks.md tells the forms that are read',
  }
}

export function harmlessList(place: Place, found: string): Problem {
  return {
    code: 'networks/harmless-list',
    place,
    subject: 'the list',
    found,
    fault: 'names what is mistaken for threats, by its own word',
    done: 'not used',
    remedy: 'leave it out; who asks for a good reason stands under accepted in askance.yaml',
  }
}

export function brokenJson(place: Place, reason: string): Problem {
  return {
    code: 'networks/broken-json',
    place,
    subject: 'the list',
    fault: `is no JSON: ${reason}`,
    done: 'not used',
    remedy: 'fetch it again; the file may have been cut off',
  }
}

export function tooLargeList(place: Place, mostBytes: number): Problem {
  return {
    code: 'networks/too-large',
    place,
    subject: 'the list',
    fault: 'is too large',
    expected: `at most ${mostBytes} bytes`,
    done: 'not used',
  }
}

export function notMmdb(place: Place, reason: string): Problem {
  return {
    code: 'networks/not-mmdb',
    place,
    subject: 'the file',
    fault: `is no MaxMind DB: ${reason}`,
    remedy: 'give a file that ends in .mmdb, unpacked, of ASN or country',
  }
}

export function uselessMmdb(place: Place, found: string): Problem {
  return {
    code: 'networks/useless-mmdb',
    place,
    subject: 'the database',
    found,
    fault: 'tells neither ASN nor country',
    done: 'not used',
    remedy: 'give a database of ASN, country or city',
  }
}
