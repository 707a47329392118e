import type { FullName } from './name-maker.ts'

/** How lists, and organisations, make a name of a person. Those of the proof's "9 formats" in their order of use. */
export const nameFormats = {
  'first.last': ({ given, family }: FullName) => `${given}.${family}`,
  flast: ({ given, family }: FullName) => `${given.slice(0, 1)}${family}`,
  firstlast: ({ given, family }: FullName) => `${given}${family}`,
  'f.last': ({ given, family }: FullName) => `${given.slice(0, 1)}.${family}`,
  'last.first': ({ given, family }: FullName) => `${family}.${given}`,
  first_last: ({ given, family }: FullName) => `${given}_${family}`,
  lastf: ({ given, family }: FullName) => `${family}${given.slice(0, 1)}`,
  last: ({ family }: FullName) => family,
  first: ({ given }: FullName) => given,
} as const satisfies Record<string, (name: FullName) => string>

export type NameFormat = keyof typeof nameFormats
