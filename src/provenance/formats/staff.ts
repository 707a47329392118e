import { peopleFormats } from '../../people/formats/index.ts'
import { plainList } from '../../people/formats/plain-list.ts'
import { readPeople } from '../../people/read-people.ts'
import type { ListFormat } from './list-format.ts'

/** An export of a staff list or a directory, in any form that `--people` takes. Several log-ins and addresses name one. */
export const staff: ListFormat = {
  name: 'staff list',
  kind: 'directory',
  looksLike: head =>
    peopleFormats.some(format => format !== plainList && format.looksLike(head, { path: '', columns: {} })),
  whole(text, path) {
    const { persons, problems } = readPeople({ path, bytes: Buffer.from(text) })
    const mentions = persons
      .filter(person => !person.role)
      .map(({ logins: [login], aliases: [address], displayName }) => ({
        ...(login === undefined ? {} : { login }),
        ...(address === undefined ? {} : { address }),
        ...(displayName === '' ? {} : { fullName: displayName }),
      }))
    return { mentions, problems }
  },
}
