/**
 * Spellings of letters in the Latin alphabet without marks; `plain` first, and where usage differs, the other one. Letters with a mark
 * that are not here lose it (`é`, `ş`, `ñ`). Cyrillic: ICAO Doc 9303 and the older scholarly habit; Greek: ELOT 743 and by sound.
 */
const latin = {
  ä: 'a ae', ö: 'o oe', ü: 'u ue', ß: 'ss', ø: 'o oe', å: 'a aa', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd dj', ð: 'd', þ: 'th',
  ı: 'i', ħ: 'h', ŋ: 'ng', ŧ: 't', ə: 'e', ĳ: 'ij', ŀ: 'l', ż: 'z', 'ʼ': '', '’': '', 'ʻ': '',
} // biome-ignore format: a table

const cyrillic = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e yo', є: 'ie ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i yi',
  й: 'i y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh h', ц: 'ts c',
  ч: 'ch', ш: 'sh', щ: 'shch sch', ъ: 'ie ', ы: 'y', ь: '', э: 'e', ю: 'iu yu', я: 'ia ya', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c',
  ђ: 'd dj', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz',
} // biome-ignore format: a table

const greek = {
  α: 'a', β: 'v b', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p',
  ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y i', φ: 'f ph', χ: 'ch h', ψ: 'ps', ω: 'o', ου: 'ou', αυ: 'av', ευ: 'ev', μπ: 'mp b',
  ντ: 'nt d', γκ: 'gk g', γγ: 'ng',
} // biome-ignore format: a table

const spellings = new Map(
  Object.entries({ ...latin, ...cyrillic, ...greek }).map(([letter, forms]) => {
    const [plain = '', other = plain] = forms.split(' ')
    return [letter, [plain, other]] as const
  }),
)

/** An accent must not hide that two Greek letters are one sound (`ού`). */
const greekAccent = /([α-ω])\u0301/g

/**
 * The ways in which a lower-case name is written without marks, the plainest first: `müller` gives `muller` and `mueller`,
 * `щербаков` `shcherbakov` and `scherbakov`. One habit is kept through a name. Scripts with no table here stay as they are.
 */
export function transliterate(name: string): string[] {
  if (/^[\x20-\x7e]*$/.test(name)) return [name]
  const composed = name.normalize('NFD').replace(greekAccent, '$1').normalize('NFC')
  return [...new Set([0, 1].map(habit => spell(composed, habit)))]
}

function spell(text: string, habit: number): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const pair = spellings.get(text.slice(at, at + 2))
    const found = pair ?? spellings.get(text.charAt(at))
    result += found === undefined ? withoutMarks(text.charAt(at)) : (found[habit] ?? '')
    if (pair !== undefined) at++
  }
  return result
}

const marked = /\p{M}/gu

function withoutMarks(letter: string): string {
  const bare = letter.normalize('NFD').replace(marked, '')
  return spellings.get(bare)?.[0] ?? bare
}
