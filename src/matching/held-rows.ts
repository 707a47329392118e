/** Rows that are held for a time, in the order in which they came, which is that of their times. */
export interface HeldRows {
  isEmpty(): boolean
  /** Gives the row's place. */
  push(row: number, time: number): number
  /** Puts a row of the same time in the place of another. */
  replace(place: number, row: number): void
  /** Takes out the first row, if it is of a time before this; -1: it is not, or none is held. */
  popBefore(until: number): number
}

const firstCapacity = 1024

/** A ring of rows and their times. Places grow modulo 2^32; those in the ring are what they are modulo its length. */
export function heldRows(): HeldRows {
  let rows = new Int32Array(firstCapacity)
  let times = new Float64Array(firstCapacity)
  let head = 0
  let tail = 0

  function grow(): void {
    const grownRows = new Int32Array(2 * rows.length)
    const grownTimes = new Float64Array(2 * rows.length)
    for (let at = head; at !== tail; at = (at + 1) | 0) {
      grownRows[at & (grownRows.length - 1)] = rows[at & (rows.length - 1)] as number
      grownTimes[at & (grownRows.length - 1)] = times[at & (rows.length - 1)] as number
    }
    rows = grownRows
    times = grownTimes
  }

  return {
    isEmpty: () => head === tail,
    push(row, time) {
      if (((tail - head) | 0) === rows.length) grow()
      const place = tail
      rows[place & (rows.length - 1)] = row
      times[place & (rows.length - 1)] = time
      tail = (tail + 1) | 0
      return place
    },
    replace(place, row) {
      rows[place & (rows.length - 1)] = row
    },
    popBefore(until) {
      const first = head & (rows.length - 1)
      if (head === tail || !((times[first] as number) < until)) return -1
      head = (head + 1) | 0
      return rows[first] as number
    },
  }
}
