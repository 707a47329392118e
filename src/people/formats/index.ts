import { csv } from './csv.ts'
import { json } from './json.ts'
import { ldif } from './ldif.ts'
import { passwd } from './passwd.ts'
import type { PeopleFormat } from './people-format.ts'
import { plainList } from './plain-list.ts'
import { vcard } from './vcard.ts'

/** In the order in which they are asked whether a text looks like theirs; the last takes all. */
export const peopleFormats = [vcard, json, ldif, passwd, csv, plainList] as const satisfies readonly PeopleFormat[]
