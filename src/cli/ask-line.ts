import type { Ask } from '../asks/ask.ts'
import { safeJson } from '../kit/escape-json.ts'
import { isoTime } from '../kit/iso-time.ts'

/**
 * An ask in Askance's own form, which the kind `askance` reads back as the same ask. `via`, `path` and `line` tell where it was read. Nothing
 * in it would be obeyed by a terminal.
 */
export function askLine({ time, source, service, surface, identity, outcome, count, origin }: Ask): string {
  const form = {
    time: Number.isNaN(time) ? null : isoTime(time),
    ip: source.address,
    host: source.hostName,
    service: service.kind,
    instance: service.instance,
    surface,
    identity: identity?.written ?? null,
    domain: identity?.domain,
    outcome,
    ua: source.userAgent,
    ja4: source.ja4,
    asn: source.asn,
    country: source.country,
    senderDomain: source.senderDomain,
    count: count === 1 ? undefined : count,
    via: origin.via,
    path: origin.path,
    line: origin.line,
  }
  return `${safeJson(form)}\n`
}
