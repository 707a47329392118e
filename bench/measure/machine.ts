import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'

/** What the figures were measured on, in one line. */
export function machineText(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} processors (${model}), ${memory} GiB, Linux ${release()}, Node ${process.versions.node}, load ${loadText()}`
}

/** Processes that ran or waited, on average over the last minute. */
export function loadText(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(2)
}
