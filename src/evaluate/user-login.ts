import type { Identity, Source } from '../asks/ask.ts'
import type { Random } from '../kit/random.ts'
import type { Day } from './day.ts'
import { failure, makeAsk, type SimulatedService, services } from './services.ts'
import { type Member, siteDomain } from './site.ts'

/** How often a person at a keyboard goes wrong. */
const mistakes = {
  /** A wrong secret at first: studies of log-ins put it between 3 and 8 per cent. */
  wrongSecret: 0.05,
  /** Gives up for now after a wrong secret. */
  givesUp: 0.1,
  /** A slip in the name. */
  wrongName: 0.008,
  /** Needs the recovery form. */
  forgotten: 0.0015,
  /** A web log-in is asked for a second factor. */
  mfa: 0.3,
  /** The second factor is not at hand, or a push goes unseen. */
  mfaAbandoned: 0.06,
}

/** Somebody logs in by hand: mostly at once, sometimes after a slip or two. */
export function logIn({ random, write }: Day, at: number, source: Source, service: SimulatedService, member: Member) {
  const identity = identityFor(service, member)
  let time = at
  if (random.chance(mistakes.wrongName)) {
    const slip = identityNamed(service, mistype(random, member.login))
    write(makeAsk(time, source, service, 'login', slip, failure(service, false)))
    time += 4_000 + random.exponential(8_000)
  }
  if (random.chance(mistakes.wrongSecret)) {
    for (let tries = 1 + random.poisson(0.5); tries > 0; tries--) {
      write(makeAsk(time, source, service, 'login', identity, failure(service, true)))
      time += 3_000 + random.exponential(9_000)
    }
    if (random.chance(mistakes.givesUp)) return
  }
  if (service === services.web && random.chance(mistakes.forgotten)) {
    time = recover(random, write, time, source, identity)
    if (Number.isNaN(time)) return
  }
  if (service === services.web && random.chance(mistakes.mfa)) {
    time = secondFactor(random, write, time, source, identity)
    if (Number.isNaN(time)) return
  }
  write(makeAsk(time, source, service, 'login', identity, 'granted'))
}

/** Tries in vain, then asks for a link; one in six never uses it. NaN: not back in. */
function recover(random: Random, write: Day['write'], at: number, source: Source, identity: Identity): number {
  let time = at
  for (let tries = 2 + random.poisson(2); tries > 0; tries--) {
    write(makeAsk(time, source, services.web, 'login', identity, 'refused'))
    time += 5_000 + random.exponential(10_000)
  }
  write(makeAsk(time, source, services.web, 'recovery', identity, 'challenged'))
  if (random.chance(1 / 6)) return Number.NaN
  time += 60_000 + random.exponential(120_000)
  write(makeAsk(time, source, services.web, 'recovery', identity, 'granted'))
  return time + 10_000
}

/** Challenged after the right secret; the log-in is granted after the second factor. NaN: it never was. */
function secondFactor(random: Random, write: Day['write'], at: number, source: Source, identity: Identity): number {
  write(makeAsk(at, source, services.web, 'mfa', identity, 'challenged'))
  if (random.chance(mistakes.mfaAbandoned)) return Number.NaN
  const time = at + 5_000 + random.exponential(12_000)
  write(makeAsk(time, source, services.web, 'mfa', identity, 'granted'))
  return time + 300
}

/** The name as that service writes it. */
function identityFor(service: SimulatedService, member: Member): Identity {
  return service.withDomain ? member.full : member.bare
}

/** Any name as that service writes it; guessers rarely add a domain to a word, but services that need one do. */
export function identityNamed(service: SimulatedService, name: string): Identity {
  if (!service.withDomain) return { name, written: name }
  return { name, domain: siteDomain, written: `${name}@${siteDomain}` }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One letter lost, doubled, swapped with the next, or another. */
function mistype(random: Random, name: string): string {
  const at = random.below(name.length)
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  const slip = random.below(4)
  if (slip === 0 && name.length > 2) return before + after
  if (slip === 1) return before + letter + letter + after
  if (slip === 2 && after.length > 0) return before + after.charAt(0) + letter + after.slice(1)
  return before + letters.charAt(random.below(letters.length)) + after
}
