/**
 * One line of a JSON log: read once from its first byte to its last, then the first shape whose conditions hold decides. The kinds of a class are
 * compiled to one table (`json-table.ts`):
 *
 *     0   keys of interest at the top (`text-table.ts`, `json-walk.ts`)
 *     4   number of shapes, in the order in which they are tried
 *     8   their conditions: a mask of 256 bits each
 *     12  addresses of what they tell (`json-record.ts`)
 *     16  number of the first shape's leaf
 *
 * Lines of one program meet few sets of conditions: the answers to the last ones are kept, by a hash of the set (entries of 48 bytes: the set,
 * shape + 2; 0: none was kept).
 */
import { answersAt, beginLine, setJson, state, table } from './json-state'
import { learn, templateCount } from './json-learn'
import { readLike, unlike } from './json-templates'
import { behindSpace, unsure } from './json-text'
import { walkObject } from './json-walk'
import { writeRecord } from './json-record'

export { setJson }

/** What `readJson` says; the same numbers as of `readHeader`, and one more. */
const handOver: i32 = 0
const sighting: i32 = 1
const unread: i32 = 2
const noAsk: i32 = 3

const answerBytes: i32 = 48

/** The leaf of the last line that has a shape. */
export let jsonLeaf: i32 = 0

/**
 * Reads the line `[start, end)`, which begins with `{`, as the readers of the class would: 0 hand over; 1 a sighting, of which the words 0 and
 * from 4 on of a record are written; 2 read by no kind; 3 no ask, of `jsonLeaf`.
 */
export function readJson(start: i32, end: i32, record: i32): i32 {
  if (isDocker(start)) return handOver
  beginLine()
  const keys = <i32>load<u32>(table)
  const likeness = templateCount() == 0 ? unlike : readLike(start)
  if (likeness != unlike) return answer(likeness, end, record)
  beginLine()
  const reached = walkObject(start + 1, keys, 1)
  const said = answer(reached, end, record)
  if (reached >= 0 && reached <= end) learn(start, reached, keys)
  return said
}

/** What the line is whose document ends at `reached`, or is invalid or unsure. */
function answer(reached: i32, end: i32, record: i32): i32 {
  if (reached == unsure) return handOver
  if (reached < 0 || reached > end || behindSpace(reached) < end) return unread
  const shape = fittingShape()
  if (shape < 0) return unread
  jsonLeaf = shape + <i32>load<u32>(table, 16)
  const told = <i32>load<u32>(<i32>load<u32>(table, 12) + (shape << 2))
  if (load<u32>(told) == 0) return noAsk
  return writeRecord(record, told, jsonLeaf) ? sighting : handOver
}

/** `{"log":"`: Docker's wrapper of another line. */
function isDocker(at: i32): bool {
  return load<u64>(at) == 0x223a22676f6c227b
}

/** The first shape whose conditions hold; -1: none. */
function fittingShape(): i32 {
  const low = v128.load(state)
  const high = v128.load(state, 16)
  const folded = v128.xor(low, high)
  const mixed = (i64x2.extract_lane(folded, 0) ^ rotl<i64>(i64x2.extract_lane(folded, 1), 29)) * 0x9e3779b97f4a7c15
  const answer = state + answersAt + <i32>((<u64>mixed) >> 58) * answerBytes
  const known = v128.or(v128.xor(v128.load(answer), low), v128.xor(v128.load(answer, 16), high))
  const shape = <i32>load<u32>(answer, 32)
  if (shape != 0 && !v128.any_true(known)) return shape - 2
  const found = firstShape(low, high)
  v128.store(answer, low)
  v128.store(answer, high, 16)
  store<u32>(answer, found + 2, 32)
  return found
}

function firstShape(low: v128, high: v128): i32 {
  const count = <i32>load<u32>(table, 4)
  let wanted = <i32>load<u32>(table, 8)
  for (let shape = 0; shape < count; shape++, wanted += 32) {
    const missing = v128.or(v128.andnot(v128.load(wanted), low), v128.andnot(v128.load(wanted, 16), high))
    if (!v128.any_true(missing)) return shape
  }
  return -1
}
