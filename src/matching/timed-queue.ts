import { askColumn, rowWords } from '../asks/ask-rows.ts'
import { type Book, inBook } from '../kit/book.ts'
import type { SightingRows } from './sighting-rows.ts'

/** Rows that wait, the earliest first: by time, then path (as text) and line. The time of a row stays as it is while it waits. */
export interface TimedQueue {
  push(row: number): void
  /** Takes out the earliest row, if it is of a time before this; -1: it is not, or none waits. */
  popBefore(until: number): number
}

const firstCapacity = 1024

/**
 * A row that is not before the last one goes into a ring, which is the way of nearly all; others into a binary heap. The earliest is the head
 * of one of them. The ring holds times, too, so that rows that wait are not touched.
 */
export function timedQueue(pool: SightingRows, texts: Book<string>): TimedQueue {
  let ring = new Int32Array(firstCapacity)
  let ringTimes = new Float64Array(firstCapacity)
  // Positions in the ring, modulo its length: `head` is the earliest row's, `tail` the one behind the latest's.
  let head = 0
  let tail = 0
  let heap = new Int32Array(firstCapacity)
  let heapSize = 0

  function isBefore(a: number, b: number): boolean {
    const { times } = pool.asks
    const first = times[a] as number
    const second = times[b] as number
    return first === second ? isBeforeInPlace(a, b) : first < second
  }

  function isBeforeInPlace(a: number, b: number): boolean {
    const { words } = pool.asks
    const first = a * rowWords
    const second = b * rowWords
    const firstPath = words[first + askColumn.path] as number
    const secondPath = words[second + askColumn.path] as number
    if (firstPath !== secondPath) return inBook(texts, firstPath) < inBook(texts, secondPath)
    return (words[first + askColumn.line] as number) < (words[second + askColumn.line] as number)
  }

  function push(row: number): void {
    const time = pool.asks.times[row] as number
    if (head !== tail && isBeforeLast(row, time)) {
      pushLate(row)
      return
    }
    if (tail - head === ring.length) growRing()
    ring[tail & (ring.length - 1)] = row
    ringTimes[tail & (ring.length - 1)] = time
    tail += 1
  }

  function isBeforeLast(row: number, time: number): boolean {
    const last = (tail - 1) & (ring.length - 1)
    const lastTime = ringTimes[last] as number
    return time === lastTime ? isBeforeInPlace(row, ring[last] as number) : time < lastTime
  }

  /** Rows keep their positions. */
  function growRing(): void {
    const rows = new Int32Array(2 * ring.length)
    const times = new Float64Array(2 * ring.length)
    for (let at = head; at < tail; at++) {
      rows[at & (rows.length - 1)] = ring[at & (ring.length - 1)] as number
      times[at & (rows.length - 1)] = ringTimes[at & (ring.length - 1)] as number
    }
    ring = rows
    ringTimes = times
  }

  function pushLate(row: number): void {
    if (heapSize === heap.length) {
      const grown = new Int32Array(2 * heap.length)
      grown.set(heap)
      heap = grown
    }
    let at = heapSize
    heapSize += 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(row, heap[parent] as number)) break
      heap[at] = heap[parent] as number
      at = parent
    }
    heap[at] = row
  }

  function popLate(): number {
    const top = heap[0] as number
    heapSize -= 1
    const last = heap[heapSize] as number
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= heapSize) break
      const right = left + 1
      const least = right < heapSize && isBefore(heap[right] as number, heap[left] as number) ? right : left
      if (!isBefore(heap[least] as number, last)) break
      heap[at] = heap[least] as number
      at = least
    }
    heap[at] = last
    return top
  }

  /** Whether the earliest row is the heap's. */
  function isLateNext(): boolean {
    if (heapSize === 0) return false
    return head === tail || isBefore(heap[0] as number, ring[head & (ring.length - 1)] as number)
  }

  function popBefore(until: number): number {
    if (isLateNext()) return (pool.asks.times[heap[0] as number] as number) < until ? popLate() : -1
    const first = head & (ring.length - 1)
    if (head === tail || !((ringTimes[first] as number) < until)) return -1
    head += 1
    return ring[first] as number
  }

  return { push, popBefore }
}
