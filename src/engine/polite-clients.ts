import type { BookMarks } from '../asks/ask-books.ts'
import { isForgotten } from '../evidence/day.ts'
import { noKey } from '../evidence/keys.ts'

/**
 * Clients that asked a site for its rules for crawlers (RFC 9309), by number of the text, with the day of the last time. One machine of a crawler reads
 * the rules, others the pages, so clients are told apart, not addresses. Plain data.
 */
export type PoliteClients = Map<number, number>

/** Strangers make up clients; of crawlers there are a few hundred. */
const mostClients = 4096

export function notePolite(clients: PoliteClients, client: number, today: number): void {
  if (client === noKey || clients.get(client) === today) return
  clients.delete(client)
  clients.set(client, today)
  if (clients.size <= mostClients) return
  for (const oldest of clients.keys()) {
    clients.delete(oldest)
    return
  }
}

export function isPolite(clients: PoliteClients, client: number, today: number): boolean {
  const day = clients.get(client)
  return day !== undefined && !isForgotten(day, today)
}

/** Marks the numbers that it holds. */
export function markPolite(clients: PoliteClients, { texts }: BookMarks): void {
  for (const client of clients.keys()) texts.mark(client)
}
