/** A file's place in its rotation set: sets are told apart by `stem`, members are read from high to low `age`. */
export interface RotationPlace {
  readonly stem: string
  /** 0: the live file; numbers grow with age. Dates sort before numbers of the same stem, oldest first. */
  readonly age: number
}

const compressed = /\.(gz|zst|xz|bz2|Z)$/i
const numbered = /^(.+?)\.(\d{1,4})$/
/** `-20261101`, `.2026-11-01`, `-2026-11-01_00`, also before an ending: `access-20261101.log`. */
const dated = /^(.+?)[.-](\d{4})-?(\d\d)-?(\d\d)(?:[-_.T]?(\d{2,6}))?(\.\w+)?$/

/** Where logrotate, newsyslog, savelog and applications put rotated logs, by the name alone. */
export function rotationPlace(path: string): RotationPlace {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const name = path.slice(slash).replace(compressed, '')
  const byNumber = numbered.exec(name)
  if (byNumber !== null) return { stem: folder + (byNumber[1] as string), age: Number(byNumber[2]) + 1 }
  const byDate = dated.exec(name)
  if (byDate !== null && Number(byDate[3]) <= 12 && Number(byDate[4]) <= 31) {
    const [, stem, year, month, day, rest = '', ending = ''] = byDate
    const stamp = Number(`${year}${month}${day}`) + Number(`0.${rest.padEnd(6, '0') || '0'}`)
    return { stem: folder + stem + ending, age: youngestDate - stamp }
  }
  return { stem: folder + name, age: 0 }
}

/** Larger than any date as a number, and than any rotation count. */
const youngestDate = 100_000_000
