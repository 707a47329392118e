/**
 * What pages and logs leave around an address when a harvester cuts it out badly: escapes of `<`, `>`, quotes and spaces, with and without
 * their sign (`\u003eanna`, `u003eanna`, `%20anna`, `20anna`, `3danna` of quoted-printable), schemes of links, names of entities.
 */
const before =
  /^(?:\\?u00[23][0-9a-f]|\\?x[23][0-9a-f]|%?(?:20|22|27|3a|3c|3d|3e|2c|0a|0d|09)|mailto:|e-?mail:|(?:nbsp|quot|gt|lt|amp|#\d{2,3});?|[<>"'([{;:,.=&]+)/i
const behind = /(?:[<>"')\]};:,.]+|%?(?:20|22|3e)|\\n)$/i
const mostCuts = 4

/** The names that stay when such remains are cut off, the least cut first; none: nothing of the kind stands there. */
export function* mendedNames(name: string): Generator<string> {
  let mended = name.slice(0, 256)
  for (let cut = 0; cut < mostCuts; cut++) {
    const shorter = mended.replace(before, '') || mended
    const bare = shorter === mended ? mended.replace(behind, '') : shorter
    if (bare === mended || bare === '') return
    mended = bare
    yield mended
  }
}

/** A mail address with remains behind its domain: `anna@example.com.`, `anna@example.com">`. */
export function hasBrokenEnd(written: string): boolean {
  return /^[^\s@]{1,64}@[\w-]+(?:\.[\w-]+)+[<>"')\]};:,.]+$/.test(written)
}
