/** Writes a table that will stand at a known address of the kernel's memory; its parts know each other by address. */
export interface TableWriter {
  /** Address of so many words of 32 bits, all 0. */
  room(words: number): number
  /** Sets a word, by its index from `at` on. */
  set(at: number, word: number, value: number): void
  setByte(at: number, index: number, value: number): void
  /** Address of a copy of the bytes, directly behind what was written last; what follows begins at a multiple of 4. */
  text(bytes: Uint8Array): number
  finish(): Uint8Array<ArrayBuffer>
}

const firstBytes = 1 << 16

/** `base` is a multiple of 4. */
export function tableWriter(base: number): TableWriter {
  let bytes = new Uint8Array(firstBytes)
  let view = new DataView(bytes.buffer)
  let used = 0

  function take(length: number): number {
    const at = used
    used += Math.ceil(length / 4) * 4
    while (used > bytes.length) grow()
    return base + at
  }

  function grow(): void {
    const larger = new Uint8Array(2 * bytes.length)
    larger.set(bytes)
    bytes = larger
    view = new DataView(bytes.buffer)
  }

  return {
    room: words => take(4 * words),
    set: (at, word, value) => view.setUint32(at - base + 4 * word, value, true),
    setByte: (at, index, value) => view.setUint8(at - base + index, value),
    text(part) {
      const at = take(part.length)
      bytes.set(part, at - base)
      return at
    },
    finish: () => bytes.slice(0, used),
  }
}
