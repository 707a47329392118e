/** IPv4 addresses as `asks/address.ts` reads them: four numbers of one to three digits; leading zeros are decimal. */

/** Of the last address that was one; the first octet is the highest. */
export let version4: u32 = 0

/** Whether `[start, end)` is an IPv4 address; `version4` has it then. */
export function readVersion4(start: i32, end: i32): bool {
  const length = end - start
  if (length < 7 || length > 15) return false
  let address: u32 = 0
  let octet: u32 = 0
  let digits = 0
  let dots = 0
  for (let at = start; at < end; at++) {
    const byte = <u32>load<u8>(at)
    const digit = byte - 48
    if (digit < 10) {
      octet = octet * 10 + digit
      digits += 1
      if (digits > 3) return false
    } else {
      if (byte != 46 || digits == 0 || octet > 255) return false
      address = (address << 8) | octet
      octet = 0
      digits = 0
      dots += 1
    }
  }
  if (dots != 3 || digits == 0 || octet > 255) return false
  version4 = (address << 8) | octet
  return true
}
