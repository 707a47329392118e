import type { Ask } from '../asks/ask.ts'
import { networkSet } from '../config/network.ts'

/** Which asks count, and as whose. Times are ms since the epoch. */
export interface Narrowing {
  readonly since: number | null
  readonly until: number | null
  readonly proxies: readonly string[]
  readonly accepted: readonly string[]
}

/**
 * Leaves out asks outside of the span of time and from accepted networks (null), and takes the address off those that came through a proxy:
 * what is behind it is many askers. An ask without a time is in no span.
 */
export function narrowAsks({ since, until, proxies, accepted }: Narrowing): (ask: Ask) => Ask | null {
  const isProxy = proxies.length === 0 ? () => false : networkSet(proxies)
  const isAccepted = accepted.length === 0 ? () => false : networkSet(accepted)
  return ask => {
    if (since !== null && !(ask.time >= since)) return null
    if (until !== null && !(ask.time < until)) return null
    const { address } = ask.source
    if (address === null) return ask
    if (isAccepted(address)) return null
    return isProxy(address) ? { ...ask, source: { ...ask.source, address: null } } : ask
  }
}
