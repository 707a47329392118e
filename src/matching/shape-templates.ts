import { compileTemplate } from './compile-template.ts'
import type { TextShape } from './shape.ts'
import type { CompiledTemplate } from './template.ts'

const compiled = new WeakMap<TextShape, readonly CompiledTemplate[]>()

/** The forms of a shape. They are compiled once, for both matchers and for thousands of files of no known kind. Throws `TemplateError`. */
export function templatesOf(shape: TextShape): readonly CompiledTemplate[] {
  const known = compiled.get(shape)
  if (known !== undefined) return known
  const made = compileTemplate(shape.pattern)
  compiled.set(shape, made)
  return made
}
