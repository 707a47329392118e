import { eachLine } from './each-line.ts'
import type { ListFormat } from './list-format.ts'

/** The exit list of Tor's own scanner: `ExitNode`, `Published`, `LastStatus`, `ExitAddress ADDRESS DATE TIME`. */
export const torExits: ListFormat = {
  name: 'Tor exit addresses',
  looksLike: text =>
    /^(?:@type tordnsel[^\n]*\n|Downloaded [^\n]*\n)?ExitNode [0-9A-F]{40}\r?\n/.test(text.slice(0, 512)),
  read(text, into) {
    eachLine(text, (line, number) => {
      const address = /^ExitAddress (\S{1,64})/.exec(line)
      if (address !== null) into.entry(address[1] as string, number)
    })
    return { isTor: true }
  },
}
