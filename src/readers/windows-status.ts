import type { Outcome } from '../asks/ask.ts'

/**
 * NTSTATUS values of failed log-ons (MS-ERREF; events 4625, 4776), and result codes of Kerberos (RFC 4120, section 7.5.9; events 4768, 4771).
 */
const statuses: Readonly<Record<string, Outcome>> = {
  '0xc0000064': 'unknown-identity',
  '0xc000006a': 'wrong-secret',
  '0xc000006d': 'refused',
  '0xc000006e': 'locked',
  '0xc000006f': 'locked',
  '0xc0000070': 'locked',
  '0xc0000071': 'locked',
  '0xc0000072': 'locked',
  '0xc000015b': 'locked',
  '0xc0000193': 'locked',
  '0xc0000224': 'locked',
  '0xc0000234': 'locked',
  '0xc000005e': 'error',
  '0xc0000133': 'error',
  '0xc0000413': 'locked',
  '0x6': 'unknown-identity',
  '0x12': 'locked',
  '0x17': 'locked',
  '0x18': 'wrong-secret',
  '0x19': 'challenged',
  '0x25': 'error',
}

/** By the code as it is written: with small or capital digits. */
export const windowsStatuses: Readonly<Record<string, Outcome>> = Object.fromEntries(
  Object.entries(statuses).flatMap(([code, outcome]) => [
    [code, outcome],
    [`0x${code.slice(2).toUpperCase()}`, outcome],
  ]),
)
