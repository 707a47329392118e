import { worldWeights } from './given-name-weights.ts'
import { isRoleName } from './is-role-name.ts'
import type { Person } from './person.ts'

/**
 * Whether a log-in is that of a role although a person's name may stand beside it. `dba` is Dana Ba's own, and `jenkins` Tom Jenkins's;
 * `reception` is not Northfield Reception's, nor `hr` Human Resources', whose given names nobody bears.
 */
export function isRoleAccount(
  login: string,
  { givenNames, familyNames }: Pick<Person, 'givenNames' | 'familyNames'>,
): boolean {
  if (!isRoleName(login)) return false
  const pairs = givenNames.flatMap(given => familyNames.map(family => ({ given, initial: given.charAt(0), family })))
  if (pairs.some(({ initial, family }) => login === initial + family || login === family + initial)) return false
  return !pairs.some(
    ({ given, initial, family }) =>
      worldWeights().has(given) && (login === family || login === initial + family.charAt(0)),
  )
}
