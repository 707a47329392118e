/** The parts of the proof, in the order in which they run. */
export const proofParts = ['attacks', 'spread', 'young', 'scenarios', 'unseen', 'adaptive', 'peers', 'quiet'] as const
export type ProofPart = (typeof proofParts)[number]
