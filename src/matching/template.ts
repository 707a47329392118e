/**
 * The template language, in which every log kind is written (house.md, sections 2 and 3).
 *
 * Text stands for itself. `<type:name>` takes a span and names it, `<type>` takes it unnamed; `\<` is a literal `<`.
 * `<?text?>` (which may hold fields) is optional. A template ends where the message ends, unless its last field is `<rest>`.
 *
 * | type | takes |
 * | --- | --- |
 * | word | one or more bytes that are no space |
 * | digits | one or more ASCII digits |
 * | ip | an IPv4 or IPv6 address, bare or in brackets |
 * | host | an address or a host name: letters, digits and `.-_:` |
 * | hex | one or more hexadecimal digits |
 * | quoted | the inside of a quoted string: up to the next `"` that no backslash escapes |
 * | any | as little as possible, up to the first place where what follows fits; for text that no stranger controls |
 * | free | text under a stranger's control, also empty: ends at the LAST place from which all that follows fits |
 * | rest | all that is left, also nothing |
 */
export const fieldTypes = ['word', 'digits', 'ip', 'host', 'hex', 'quoted', 'any', 'free', 'rest'] as const
export type FieldType = (typeof fieldTypes)[number]
