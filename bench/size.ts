const units: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** Bytes of `500k`, `100m`, `1.5g`; NaN where it is no size. */
export function parseSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kmg]?)$/i.exec(text) ?? []
  return number === undefined ? Number.NaN : Math.floor(Number(number) * (units[unit.toLowerCase()] as number))
}
