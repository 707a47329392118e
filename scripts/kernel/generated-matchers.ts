import { formTrie } from '../../src/matching/kernel/form-trie.ts'
import { formsHash } from '../../src/matching/kernel/forms-hash.ts'
import { kernelForms } from '../../src/matching/kernel/kernel-forms.ts'
import type { LogKind } from '../../src/readers/log-kind.ts'
import { sshd } from '../../src/readers/sshd.ts'
import { webAccess } from '../../src/readers/web-access.ts'
import { matcherSource } from './matcher-source.ts'

/** Kinds of which logs get so large that a matcher made for them pays; the others are matched by walking a trie. */
const kinds: readonly (readonly [string, LogKind])[] = [
  ['sshd', sshd],
  ['webAccess', webAccess],
]

const imports = `import { leftLimit, limit, messageTo, takeFirst, takeNamed, takeRightmost, tell, tellRightmost, tryOther } from './best'
import { scanDigits, scanHex, scanHost, scanIp, scanLabel, scanQuoted, scanUntil, scanWord } from './fields'
`

/** The kernel's matchers of single kinds, in AssemblyScript. Each is known by the hash of the forms that it was made for. */
export function generatedMatchers(): string {
  const made = kinds.map(([name, kind], index) => {
    const forms = kernelForms([kind])
    return { name, number: index + 1, hash: formsHash(forms), source: matcherSource(name, formTrie(forms), forms) }
  })
  const numbers = made.map(({ hash, number }) => `  if (forms == ${hash}) return ${number}`)
  const calls = made.map(({ name, number }) => `  if (matcher == ${number}) ${name}(start)`)
  return `// Made by scripts/kernel.ts.
${imports}
export function matcherOf(forms: u32): i32 {
${numbers.join('\n')}
  return 0
}

export function runMatcher(matcher: i32, start: i32): void {
${calls.join('\n')}
}

${made.map(({ source }) => source).join('\n\n')}
`
}
