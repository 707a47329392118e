/** A binary heap with the least element on top. */
export interface MinHeap<T> {
  readonly size: number
  push(item: T): void
  /** The least element, left in place. */
  peek(): T | undefined
  pop(): T | undefined
}

export function minHeap<T>(compare: (a: T, b: T) => number): MinHeap<T> {
  const items: T[] = []

  function rise(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (compare(items[at] as T, items[parent] as T) >= 0) return
      swap(at, parent)
      at = parent
    }
  }

  function sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= items.length) return
      const right = left + 1
      const least = right < items.length && compare(items[right] as T, items[left] as T) < 0 ? right : left
      if (compare(items[least] as T, items[at] as T) >= 0) return
      swap(at, least)
      at = least
    }
  }

  function swap(a: number, b: number): void {
    const held = items[a] as T
    items[a] = items[b] as T
    items[b] = held
  }

  return {
    get size() {
      return items.length
    },
    push(item) {
      items.push(item)
      rise(items.length - 1)
    },
    peek: () => items[0],
    pop() {
      const top = items[0]
      const last = items.pop()
      if (items.length > 0 && last !== undefined) {
        items[0] = last
        sink()
      }
      return top
    },
  }
}
