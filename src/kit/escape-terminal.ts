/**
 * Characters that a terminal, browser or editor obeys or hides instead of showing: controls, bidirectional overrides (CVE-2021-42574,
 * "Trojan Source"), zero-width and default-ignorable ones, line separators, and lone surrogates.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const isRawByte = code >= 0xdc80 && code <= 0xdcff
  if (code < 0x80 || isRawByte) return `\\x${(code & 0xff).toString(16).padStart(2, '0')}`
  return `\\u{${code.toString(16)}}`
}

/**
 * Text from outside, made safe to print on a terminal: what would not show itself is spelled out, `\x1b` for ESC, `\u{202e}` for a
 * bidirectional override, `\x9b` for a byte that was no UTF-8 (kept as U+DC9B). The result is one line.
 */
export function escapeTerminal(text: string): string {
  return text.replace(unseen, spell)
}
