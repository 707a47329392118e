import type { WeightPart } from './key-weights.ts'

/** What is known of a key before it asks, as the waterfall names it. */
export const weightWords: Readonly<Record<WeightPart['of'], string>> = {
  listed: 'on a list of threats',
  tor: 'an exit of Tor',
  program: 'a client that calls itself a program',
  aged: 'a browser out of date for two years',
  crawler: 'in the networks of a search engine',
  returning: 'people of yours logged in from there on several days',
  unsuspicious: 'nothing suspicious was known before it asked',
  together: 'of several traits, what goes together counts once',
}
