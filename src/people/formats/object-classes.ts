const personClasses = [
  'person',
  'organizationalperson',
  'inetorgperson',
  'posixaccount',
  'account',
  'user',
  'krbprincipalaux',
]
const otherClasses = ['computer', 'group', 'groupofnames', 'posixgroup', 'organizationalunit', 'contact', 'printqueue']

/** Whether an LDAP entry of these object classes (lower case) is a person or at least an account; none given: it may be. */
export function isPersonClass(classes: readonly string[]): boolean {
  if (classes.some(name => otherClasses.includes(name))) return false
  return classes.length === 0 || classes.some(name => personClasses.includes(name))
}
