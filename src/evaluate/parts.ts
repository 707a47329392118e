/** The parts of the proof, in the order in which they run. */
export const proofParts = [
  'attacks',
  'spread',
  'young',
  'scenarios',
  'unseen',
  'adaptive',
  'open',
  'peers',
  'provenance',
  'quiet',
] as const
export type ProofPart = (typeof proofParts)[number]
