/** An IPv4 address in canonical text as a number of 32 bits, the first octet the highest; -1: it is none. */
export function version4Number(text: string): number {
  let value = 0
  let octet = -1
  let dots = 0
  if (text.length > 15) return -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) {
      if (octet < 0) return -1
      value = value * 256 + octet
      octet = -1
      dots += 1
    } else if (code >= 0x30 && code <= 0x39) octet = (octet < 0 ? 0 : octet * 10) + (code - 0x30)
    else return -1
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : -1
}

export function version4Text(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`
}
