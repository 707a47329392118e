/**
 * Letters that are drawn like others, each group under the one that stands for all (facts of Unicode TR39 and of what mail readers show):
 * Cyrillic, Greek, Armenian and Latin letters beside those of ASCII, and digits.
 */
const alike: Readonly<Record<string, string>> = {
  a: 'аαɑ', b: 'ьƅ', c: 'сϲ', d: 'ԁɗđ', e: 'еєҽ', g: 'ɡց', h: 'һհħ', j: 'јϳ', k: 'кκ', l: 'i1іıιӏłǀ', m: 'м', n: 'пηո', o: '0оοօσø',
  p: 'рρ', q: 'ԛգ', r: 'гᴦ', s: 'ѕꜱ', t: 'тτ', u: 'υսᴜ', v: 'νѵᴠ', w: 'ԝѡωա', x: 'хχ', y: 'уγү', z: 'ᴢ',
} // biome-ignore format: a table

const letters = new Map(Object.entries(alike).flatMap(([letter, others]) => [...others].map(other => [other, letter])))

/** Pairs that run together to one letter, as ASCII can. */
const pairs = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
] as const

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** What a label looks like: labels with the same look are hard to tell apart. Lower-case text in; marks on letters are dropped. */
export function lookOf(label: string): string {
  const plain = isAscii(label) ? label : label.normalize('NFKD').replace(/\p{M}/gu, '')
  const look = [...plain].map(letter => letters.get(letter) ?? letter).join('')
  return pairs.reduce((text, [pair, letter]) => text.replaceAll(pair, letter), look)
}
