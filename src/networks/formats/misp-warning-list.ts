import type { ListFormat } from './list-format.ts'

/** A MISP warning list: `name`, `list`, and where it says so `category`. */
export const mispWarningList: ListFormat = {
  name: 'MISP warning list',
  looksLike: text => /^\s*\{/.test(text.slice(0, 256)) && /"list"\s*:\s*\[/.test(text),
  read(text, into) {
    const { list, name, category } = JSON.parse(text) as { list?: unknown; name?: unknown; category?: unknown }
    for (const entry of Array.isArray(list) ? list : []) into.entry(String(entry))
    return {
      ...(typeof name === 'string' ? { title: name } : {}),
      ...(category === 'False positive' ? { isHarmless: true } : {}),
    }
  },
}
