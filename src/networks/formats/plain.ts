import { eachLine } from './each-line.ts'
import type { ListFormat } from './list-format.ts'

/**
 * One address, network, range or AS a line, alone or before other columns: text files, `.netset`, DROP as text, `ipset save`. `#`, `;` and `//`
 * begin comments.
 */
export const plain: ListFormat = {
  name: 'plain',
  looksLike: () => true,
  read(text, into) {
    eachLine(text, (line, number) => {
      const [content = ''] = line.split(/[#;]|\/\//, 1)
      const entry = entryOf(content.trim())
      if (entry !== '') into.entry(entry, number)
    })
    return {}
  },
}

function entryOf(content: string): string {
  if (content === '' || /^(?:create|flush|destroy|COMMIT)\b/.test(content)) return ''
  const added = /^add\s+\S+\s+(\S+)/.exec(content)
  if (added !== null) return (added[1] as string).replace(/,.*$/, '')
  const range = /^([\d.]{7,15})\s*-\s*([\d.]{7,15})(?:$|[\s,])/.exec(content)
  if (range !== null) return `${range[1]}-${range[2]}`
  return (/^["']?([^\s,|"']+)/.exec(content)?.[1] ?? content).slice(0, 200)
}
