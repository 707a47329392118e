/** What a process takes before it has read a line, and beside what it knows of askers: code, threads, buffers, books of texts. */
const besideBytes = 256 * 2 ** 20
/** Of the rest, what may be known; tables grow by copying, and the garbage collector lets some time pass. */
const knownShare = 0.68

export const usualMemory = 2 ** 30
/** With less, a scan would know too little to be worth its while. */
export const leastMemoryBytes = 300 * 2 ** 20

/** Of the memory that a process may take, what its engine may keep of keys and pairs; in bytes. */
export const engineShare = (memoryBytes: number): number => Math.floor((memoryBytes - besideBytes) * knownShare)
