import type { Ask } from '../asks/ask.ts'
import { networkSet } from '../config/network.ts'

/** Networks of one's own whose asks are not taken as they stand. */
export interface OwnNetworks {
  readonly proxies: readonly string[]
  readonly accepted: readonly string[]
}

/**
 * Leaves out asks from accepted networks (null), and takes the address off those that came through a proxy: behind it are many askers, and
 * what the log names is none of them.
 */
export function narrowAsks({ proxies, accepted }: OwnNetworks): (ask: Ask) => Ask | null {
  if (proxies.length + accepted.length === 0) return ask => ask
  const isProxy = networkSet(proxies)
  const isAccepted = networkSet(accepted)
  return ask => {
    const { address } = ask.source
    if (address === null) return ask
    if (isAccepted(address)) return null
    return isProxy(address) ? { ...ask, source: { ...ask.source, address: null } } : ask
  }
}
