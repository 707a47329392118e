/**
 * What may be known of a key before it asks (detection.md, section 6). `listed`: on a list of threats; `tor`: an exit of Tor; `program`: its client
 * says that it is no browser; `aged`: a browser that has been out of date for two years; `crawler`: in the networks that a search engine
 * publishes as its own.
 */
export const sourceTraits = ['listed', 'tor', 'program', 'aged', 'crawler'] as const
export type SourceTrait = (typeof sourceTraits)[number]

/** Traits as bits: bit n says that a key has trait n, the bit `toldShift` above that it is known whether it has. */
export type Traits = number

const toldShift = sourceTraits.length
/** Bits of `Traits`. */
export const traitBits = 2 * toldShift

export const noTraits: Traits = 0

/** It is known whether the key has the trait. */
export function traitBit(trait: SourceTrait, has: boolean): Traits {
  const bit = 1 << sourceTraits.indexOf(trait)
  return (bit << toldShift) | (has ? bit : 0)
}

export const hasTrait = (traits: Traits, trait: SourceTrait): boolean =>
  (traits & (1 << sourceTraits.indexOf(trait))) !== 0

export const isTraitTold = (traits: Traits, trait: SourceTrait): boolean =>
  (traits & (1 << (sourceTraits.indexOf(trait) + toldShift))) !== 0
