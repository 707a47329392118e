import { foldCase } from '../asks/identity.ts'

/** Longest domain (RFC 1035). */
const longestDomain = 253

/**
 * The domain of an envelope sender, or of what is a domain already. null: there is none, as in a notice of failed delivery. Who stands before the
 * `@` is nobody of ours and is not kept.
 */
export function senderDomainOf(sender: string | undefined): string | null {
  if (sender === undefined) return null
  const domain = foldCase(sender.slice(sender.lastIndexOf('@') + 1)).replace(/\.$/, '')
  return domain.length <= longestDomain && /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u.test(domain) ? domain : null
}
