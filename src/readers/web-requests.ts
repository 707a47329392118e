import type { RequestRule } from './log-kind.ts'
import { recoveryRequests, registrationRequests } from './web-account-requests.ts'
import { loginRequests } from './web-login-requests.ts'
import { pageRequests } from './web-page-requests.ts'

/** Requests of web logs that ask about identities. `askance.yaml` adds the organisation's own. */
export const webRequests: readonly RequestRule[] = [
  ...recoveryRequests,
  ...registrationRequests,
  ...loginRequests,
  ...pageRequests,
]
