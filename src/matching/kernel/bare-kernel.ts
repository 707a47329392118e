import { readFileSync } from 'node:fs'

/** The kernel with a memory of its own, for tests of its parts: texts are put into the memory, and functions called on their spans. */
export interface BareKernel<Exports> {
  readonly exports: Exports
  readonly bytes: Uint8Array<SharedArrayBuffer>
  readonly words: Uint32Array<SharedArrayBuffer>
  readonly doubles: Float64Array<SharedArrayBuffer>
}

const pages = 64

export function bareKernel<Exports>(): BareKernel<Exports> {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  const module = new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const { buffer } = memory
  return {
    exports: exports as Exports,
    bytes: new Uint8Array(buffer),
    words: new Uint32Array(buffer),
    doubles: new Float64Array(buffer),
  }
}
