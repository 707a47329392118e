import { worldWeights } from './given-name-weights.ts'
import { isRoleName } from './is-role-name.ts'
import type { Person } from './person.ts'

/**
 * Whether a log-in is that of a role although a person's name may stand beside it. `jenkins` is Tom Jenkins's own name; `reception` is
 * not Northfield Reception's, whose given name nobody bears.
 */
export function isRoleAccount(
  login: string,
  { givenNames, familyNames }: Pick<Person, 'givenNames' | 'familyNames'>,
): boolean {
  if (!isRoleName(login)) return false
  if (!givenNames.some(given => worldWeights.has(given) && !isRoleName(given))) return true
  return !familyNames.some(family => login === family || givenNames.some(given => isFormOf(login, given, family)))
}

function isFormOf(login: string, given: string, family: string): boolean {
  const initial = given.charAt(0)
  return login === initial + family || login === family + initial || login === initial + family.charAt(0)
}
