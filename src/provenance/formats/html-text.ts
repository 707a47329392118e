const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', commat: '@', period: '.', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß',
  Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã',
  aring: 'å', aelig: 'æ', ccedil: 'ç', iacute: 'í', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', oslash: 'ø', otilde: 'õ',
  uacute: 'ú', ugrave: 'ù', ucirc: 'û', yacute: 'ý', scaron: 'š', Scaron: 'Š', Eacute: 'É', Oslash: 'Ø', Aring: 'Å', Ccedil: 'Ç',
  ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', hyphen: '-', dash: '-',
} // biome-ignore format: a table

/** Text of markup: entities that names and addresses are written with become their letters; what is no entity stays. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}

/** Elements whose text is not shown. */
const hidden = /^(?:script|style|template|noscript)[\s>/]/i
/** Elements that stand within a line of text and do not end a name: `Anna <b>Ng</b>`. */
const inline = /^\/?(?:b|i|em|strong|span|u|small|mark|wbr|sup|sub|font|abbr)[\s>/]/i

/** The pieces of text that a page shows, each between two elements that part them. Broken markup gives what can be told; linear. */
export function* shownTexts(markup: string): Generator<string> {
  let text = ''
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at)
    text += markup.slice(at, open < 0 ? markup.length : open)
    if (open < 0) break
    const comment = markup.startsWith('<!--', open)
    const close = markup.indexOf(comment ? '-->' : '>', open)
    if (close < 0) break
    const tag = markup.slice(open + 1, Math.min(close + 1, open + 40))
    at = close + (comment ? 3 : 1)
    if (hidden.test(tag)) at = endOf(markup, at)
    if (comment || inline.test(tag)) continue
    if (text.trim() !== '') yield decodeEntities(text).replace(/\s+/g, ' ').trim()
    text = ''
  }
  if (text.trim() !== '') yield decodeEntities(text).replace(/\s+/g, ' ').trim()
}

/** Where the next closing tag of a hidden element begins. */
function endOf(markup: string, from: number): number {
  const end = /<\/(?:script|style|template|noscript)/gi
  end.lastIndex = from
  return end.exec(markup)?.index ?? markup.length
}
