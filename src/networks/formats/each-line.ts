/** Calls with each line of a text, without its end, and its number from 1; lists have millions of lines, so none is kept. */
export function eachLine(text: string, take: (line: string, number: number) => void): void {
  let number = 1
  for (let start = 0; start < text.length; number++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    take(text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end), number)
    start = end + 1
  }
}
