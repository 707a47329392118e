/** East Asian wide and full-width blocks, and the emoji planes (Unicode UAX #11): two columns on a terminal. */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
const combining = /^\p{M}$/u

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (combining.test(character)) return 0
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** Columns that text without control characters takes on a terminal. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** Breaks text at spaces into lines of at most `columns`; a word that is longer is broken where it must be. */
export function wrap(text: string, columns: number): string[] {
  const most = Math.max(2, columns)
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of text.split(' ').flatMap(word => breakWord(word, most))) {
    const added = textWidth(piece)
    if (line !== '' && width + 1 + added > most) {
      lines.push(line)
      line = piece
      width = added
      continue
    }
    width += line === '' ? added : 1 + added
    line = line === '' ? piece : `${line} ${piece}`
  }
  return [...lines, line]
}

function breakWord(word: string, most: number): string[] {
  if (word.length <= most && textWidth(word) <= most) return [word]
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const character of word) {
    const added = characterWidth(character)
    if (width + added > most) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += character
    width += added
  }
  return [...pieces, piece]
}
