const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu

function codeUnits(character: string): string {
  let escapes = ''
  for (let at = 0; at < character.length; at += 1) {
    escapes += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escapes
}

/**
 * JSON that is safe to print on a terminal and loses nothing: what is invisible, and what `JSON.stringify` leaves as it is, stands as
 * `\uXXXX`. `indent` as of `JSON.stringify`; line breaks are those of the indentation only.
 */
export function safeJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent)
  return text.replace(unseen, character => (character === '\n' ? character : codeUnits(character)))
}

/** The same for a `<script type="application/json">` element: nothing in it can end the element. */
export function jsonForHtml(value: unknown): string {
  return safeJson(value).replace(/[<>&]/g, codeUnits)
}
