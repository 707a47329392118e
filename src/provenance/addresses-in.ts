const longestLocal = 64
const longestDomain = 253
const localSign = /[\p{L}\p{N}._%+'-]/u
const domainSign = /[\p{L}\p{N}.-]/u

/** Mail addresses in a text, in order, each as often as it stands there. The time is linear in the text, whatever it holds. */
export function* addressesIn(text: string): Generator<string> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < longestLocal && localSign.test(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at <= longestDomain && domainSign.test(text.charAt(end))) end++
    const local = text.slice(start, at).replace(/^[.'%-]+/, '')
    const domain = text.slice(at + 1, end).replace(/[.-]+$/, '')
    if (local !== '' && domain.indexOf('.') > 0) yield `${local}@${domain}`
  }
}
