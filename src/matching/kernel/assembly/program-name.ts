/** Where the name of a program begins behind its path: `sshd` of `/usr/sbin/sshd`, but `postfix/smtpd` as it is. */
export function programNameStart(start: i32, end: i32): i32 {
  if (start == end || load<u8>(start) != 0x2f) return start
  let at = end
  while (load<u8>(at - 1) != 0x2f) at -= 1
  // A path that ends with a slash has no name, and stands for itself.
  return at == end ? start : at
}
