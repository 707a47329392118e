import { closestShape } from '../matching/closest-shape.ts'
import type { TextShape } from '../matching/shape.ts'
import { kinds } from '../readers/index.ts'
import type { LogKind } from '../readers/log-kind.ts'

/** Shapes that have less than this in common with a line are alike by chance. */
const leastShare = 0.5

/** The kind of log to whose shapes a line comes closest, whatever its header; null: to none. */
export function closestKind(line: string): string | null {
  const bytes = Buffer.from(line)
  const ranked = kinds
    .map(({ name, shapes }: LogKind) => {
      const texts = shapes.filter((shape): shape is TextShape => 'pattern' in shape)
      return { name, share: closestShape(texts, bytes, 0, bytes.length)?.share ?? 0 }
    })
    .sort((a, b) => b.share - a.share)
  const [best] = ranked
  return best !== undefined && best.share >= leastShare ? best.name : null
}
