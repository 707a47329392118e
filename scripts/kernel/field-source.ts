import type { RigidType } from '../../src/matching/template.ts'

/** AssemblyScript for the end of the field that starts at `at`. */
export const scanners: Readonly<Record<RigidType, (at: string, stop: number) => string>> = {
  word: (at, stop) => `scanWord(${at}, to, ${stop})`,
  until: (at, stop) => `scanUntil(${at}, to, ${stop})`,
  digits: at => `scanDigits(${at}, to)`,
  hex: at => `scanHex(${at}, to)`,
  label: at => `scanLabel(${at}, to)`,
  ip: at => `scanIp(${at}, to)`,
  host: at => `scanHost(${at}, to)`,
  quoted: at => `scanQuoted(${at}, to)`,
}

/** Types of fields that hold no space. */
export const spaceless: ReadonlySet<RigidType> = new Set(['word', 'digits', 'hex', 'label', 'ip', 'host'])
