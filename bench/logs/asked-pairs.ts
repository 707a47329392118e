import type { LogFacts } from './log-facts.ts'

/** Counts asks into the facts; for logs in which anybody may ask for any name. `name` null: the log does not tell it. */
export function countAsks(facts: LogFacts): (address: string, name: string | null) => void {
  const askers = new Set<string>()
  const pairs = new Set<string>()
  return (address, name) => {
    facts.asks++
    if (!askers.has(address)) facts.askers = askers.add(address).size
    if (name !== null) facts.firstContacts = pairs.add(`${address} ${name}`).size
  }
}
