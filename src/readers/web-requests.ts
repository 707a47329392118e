import type { RequestRule } from './log-kind.ts'

/** Requests of web logs that ask about identities. `askance.yaml` adds the organisation's own. */
export const webRequests: readonly RequestRule[] = []
