import { addressesIn } from '../addresses-in.ts'
import type { Mention } from '../mention.ts'
import { decodeEntities, shownTexts } from './html-text.ts'
import type { ListFormat } from './list-format.ts'

/** A saved page: addresses anywhere in it, also in links, scripts and the usual disguises; names where a piece of text is one. */
export const html: ListFormat = {
  name: 'web page',
  kind: 'web',
  looksLike: head => /<(?:!doctype html|html|head|body|div|table|article|section|ul|a|p|h[1-6])[\s>]/i.test(head),
  whole: text => ({ mentions: mentionsOf(text), problems: [] }),
}

function* mentionsOf(markup: string): Generator<Mention> {
  for (const address of addressesIn(undisguised(markup))) yield { address }
  for (const text of shownTexts(markup)) yield* namesIn(text)
}

const disguises: readonly (readonly [RegExp, string])[] = [
  // Escapes in scripts and links; `\u003e` ends a tag and is no part of a name.
  [/\\u0040|%40/gi, '@'],
  [/\\u00[23][0-9a-f]|%[0-7][0-9a-f]|\\x[0-7][0-9a-f]/gi, ' '],
  [/\s?[([{]\s?(?:at|@|ät|arobase)\s?[)\]}]\s?/gi, '@'],
  [/\s?[([{]\s?(?:dot|punkt|point|\.)\s?[)\]}]\s?/gi, '.'],
]

function undisguised(markup: string): string {
  const revealed = markup.replace(/data-cfemail="([0-9a-f]{4,400})"/gi, (_whole, hex: string) => ` ${unmasked(hex)} `)
  return disguises.reduce((text, [sign, plain]) => text.replace(sign, plain), decodeEntities(revealed))
}

/** Cloudflare's masking of addresses: the first byte is the key of all others. */
function unmasked(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  return String.fromCharCode(...bytes.subarray(1).map(byte => byte ^ (bytes[0] ?? 0)))
}

const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const particle = /^(?:van|von|der|den|de|da|di|del|la|le|el|al|bin|ben|zu|af|av|ter|ten|dos|das|du|y|e)$/
const mostWords = 5

/** A piece that is nothing but a name names somebody; in longer text, neighbouring words with capitals may. */
function* namesIn(text: string): Generator<Mention> {
  const words = text.split(' ', 20_000)
  const isName =
    words.length > 1 && words.length <= mostWords && words.every(word => nameWord.test(word) || particle.test(word))
  if (isName) yield { fullName: text }
  if (isName || words.length < 2) return
  for (let at = 0; at < words.length; at++) {
    for (const length of [2, 3]) {
      const window = words.slice(at, at + length).map(word => word.replace(/^[("'„“]+|[)"'”“,;:.!?]+$/g, ''))
      if (
        window.length === length &&
        window.every((word, place) => nameWord.test(word) || (place > 0 && particle.test(word)))
      )
        yield { fullName: window.join(' '), loose: true }
    }
  }
}
