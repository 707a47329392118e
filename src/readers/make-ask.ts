import type { Ask, Identity, Source } from '../asks/ask.ts'
import { normaliseIdentity } from '../asks/identity.ts'
import { maskSecret } from '../asks/secret-like.ts'
import type { Sighting } from '../matching/sighting.ts'

/** The ask that a joined attempt tells of; `service` where no line told which service was asked. */
export function makeAsk(told: Sighting, service: string): Ask {
  return {
    time: told.time,
    source: sourceOf(told),
    service: { kind: told.service ?? service, ...(told.site === null ? {} : { instance: told.site }) },
    surface: told.surface,
    identity: identityOf(told.identity),
    outcome: told.outcome ?? 'error',
    count: (told.times ?? 1) * told.repeated,
    origin: { via: told.kind, path: told.path, line: told.line },
  }
}

function sourceOf(told: Sighting): Source {
  return {
    address: told.address,
    ...(told.hostName === null ? {} : { hostName: told.hostName }),
    ...(told.asn === null ? {} : { asn: told.asn }),
    ...(told.country === null ? {} : { country: told.country }),
    ...(told.userAgent === null ? {} : { userAgent: told.userAgent }),
    ...(told.ja4 === null ? {} : { ja4: told.ja4 }),
  }
}

/** What looks like a secret in the place of a name is masked here, before anything keeps it. */
function identityOf(written: string | null): Identity | null {
  if (written === null || written === '') return null
  const { shown, masked } = maskSecret(written)
  const identity = normaliseIdentity(shown)
  return masked ? { ...identity, written: shown } : identity
}
