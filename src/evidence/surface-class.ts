import type { Outcome, Surface } from '../asks/ask.ts'
import type { SurfaceClass } from './facts.ts'

/**
 * Which population a surface's failures are compared with. null: no evidence of a key yet (detection.md, section 8: surfaces that
 * answer without proof of who asks need a form of their own).
 */
export const surfaceClassOf: Readonly<Record<Surface, SurfaceClass | null>> = {
  login: 'login',
  mfa: 'recovery',
  recovery: 'recovery',
  registration: null,
  directory: null,
  mailbox: null,
  page: null,
}

/** How an outcome counts (detection.md, section 1). */
export const endOf: Readonly<Record<Outcome, 'well' | 'failed' | 'ignored'>> = {
  granted: 'well',
  listed: 'well',
  'wrong-secret': 'failed',
  'unknown-identity': 'failed',
  refused: 'failed',
  challenged: 'failed',
  locked: 'failed',
  error: 'ignored',
}
