import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** What parts of the report are, and how a terminal shows them. */
const styles = {
  alert: ['bold', 'red'],
  title: ['bold'],
  label: ['cyan'],
  warning: ['bold', 'yellow'],
  calm: ['bold', 'green'],
  quiet: ['dim'],
  command: ['green'],
} as const satisfies Record<string, Style>
type Part = keyof typeof styles

/** Colours a part of the report; without colour it hands back the text. */
export type Paint = (part: Part, text: string) => string

/** The decision is the caller's (NO_COLOR, no terminal): the stream is not asked again. */
export function makePaint(colour: boolean): Paint {
  return (part, text) => (colour && text !== '' ? styleText([...styles[part]], text, { validateStream: false }) : text)
}
