import type { Ask, Identity, Outcome, Service, Source, Surface } from '../asks/ask.ts'

/** A service with its ways of answering and logging. */
export interface SimulatedService extends Service {
  /** Tells unknown names from wrong secrets. */
  readonly tells: boolean
  /** Writes names with the domain. */
  readonly withDomain: boolean
  /** Logs a user agent. */
  readonly withUserAgent: boolean
}

export const services = {
  ssh: { kind: 'ssh', tells: true, withDomain: false, withUserAgent: false },
  imap: { kind: 'imap', tells: false, withDomain: true, withUserAgent: false },
  smtp: { kind: 'smtp', tells: false, withDomain: true, withUserAgent: false },
  web: { kind: 'web', tells: false, withDomain: true, withUserAgent: true },
  vpn: { kind: 'vpn', tells: true, withDomain: false, withUserAgent: false },
} as const satisfies Record<string, SimulatedService>

export function failure(service: SimulatedService, exists: boolean): Outcome {
  if (!service.tells) return 'refused'
  return exists ? 'wrong-secret' : 'unknown-identity'
}

const origin = { via: 'evaluate', path: 'simulation', line: 0 }

export function makeAsk(
  time: number,
  source: Source,
  service: SimulatedService,
  surface: Surface,
  identity: Identity,
  outcome: Outcome,
): Ask {
  return { time: Math.floor(time), source, service, surface, identity, outcome, count: 1, origin }
}
