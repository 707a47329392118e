import type { Outcome, Surface } from '../asks/ask.ts'
import type { OpenClass, ProofClass } from './facts.ts'

/** Which population a surface's failures are compared with; null: it answers without proof of who asks (`openClassOf`). */
export const surfaceClassOf: Readonly<Record<Surface, ProofClass | null>> = {
  login: 'login',
  mfa: 'recovery',
  recovery: 'recovery',
  registration: null,
  directory: null,
  mailbox: null,
  page: null,
}

/** The same for surfaces that answer without proof of who asks (detection.md, section 8). */
export const openClassOf: Readonly<Record<Surface, Exclude<OpenClass, 'guessed-page'> | null>> = {
  login: null,
  mfa: null,
  recovery: null,
  registration: 'registration',
  directory: 'directory',
  mailbox: 'mailbox',
  page: 'page',
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
