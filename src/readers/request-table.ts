import type { Outcome } from '../asks/ask.ts'
import type { Meaning } from '../matching/shape.ts'
import { identityIn } from './identity-form.ts'
import type { RequestRule } from './log-kind.ts'
import type { FieldValues } from './sight.ts'
import { webRequests } from './web-requests.ts'

/** What the requests of web logs ask: the shipped rules and the operator's own. */
export interface RequestTable {
  /** In the order in which they are tried. */
  readonly rules: readonly RequestRule[]
  /** null: the request is no ask. The fields are those of the line, with the identity that the request names. */
  meaningOf(values: FieldValues): { readonly meaning: Meaning; readonly values: FieldValues } | null
}

interface CompiledRule {
  readonly rule: RequestRule
  /** Its place among all rules. */
  readonly order: number
  readonly path: RegExp
  /** A part that every path of the rule holds, in lower case: looked for first, since few paths hold it. */
  readonly text: string
  readonly query: readonly (readonly [name: string, value: string | true])[]
}

/** Requests whose path is longer are attacks on the server, not questions about people. */
const longestPath = 2048

/** `own` rules come before the shipped ones. */
export function requestTable(own: readonly RequestRule[]): RequestTable {
  const rules = [...own, ...webRequests]
  /** Made for the first request: most logs have none. */
  let byMethodAndHead: ReadonlyMap<string, readonly CompiledRule[]> | null = null

  /** The first rule that the request fits, and the name that the request holds for it. */
  function ruleFor({ method, path, query }: WebRequest): { rule: RequestRule; name: string | undefined } | null {
    const lower = path.toLowerCase()
    byMethodAndHead ??= rulesByKey(rules)
    const head = `${method} ${headOf(path)}`
    const ofHead = byMethodAndHead.get(`${head}/${secondOf(path) ?? ''}`) ?? byMethodAndHead.get(head) ?? []
    for (const compiledRules of [ofHead, byMethodAndHead.get(`${method} *`) ?? []]) {
      for (const compiled of compiledRules) {
        const { rule } = compiled
        if (!lower.includes(compiled.text) || !hasQuery(compiled, query)) continue
        const match = compiled.path.exec(path)
        if (match === null) continue
        const name = rule.parameter === undefined ? undefined : parameterIn(query, rule.parameter)
        if (rule.parameter !== undefined && !name) continue
        return { rule, name: rule.identityInPath === true ? match.at(-1) : name }
      }
    }
    return null
  }

  return {
    rules,
    meaningOf(values) {
      const status = values('status') ?? ''
      const user = values('identity')
      if (user !== undefined && user !== '' && user !== '-') return basicLogin(status, values)
      const request = splitRequest(values('request') ?? '')
      const fitting = request === null ? null : ruleFor(request)
      if (fitting === null) return null
      const { rule, name } = fitting
      const outcome = outcomeOf(rule, status)
      if (outcome === null) return null
      return {
        meaning: { role: 'ask', outcome, surface: rule.surface, identityForm: 'url' },
        values: field => (field === 'identity' ? name : values(field)),
      }
    },
  }
}

/** A user in an access log was sent by basic authentication (RFC 7617); the server logs it whatever came of it. */
function basicLogin(status: string, values: FieldValues): { meaning: Meaning; values: FieldValues } | null {
  const outcome: Outcome | null = status === '401' ? 'refused' : /^[23]/.test(status) ? 'granted' : null
  return outcome === null
    ? null
    : { meaning: { role: 'ask', outcome, surface: 'login', identityForm: 'escaped' }, values }
}

interface WebRequest {
  readonly method: string
  readonly path: string
  readonly query: string
}

function splitRequest(request: string): WebRequest | null {
  const match = /^([A-Z]+) ([^ ]+) HTTP\/[\d.]+$/.exec(request)
  const target = match?.[2]?.replace(/^https?:\/\/[^/]*/i, '')
  if (match === null || target === undefined || target.length > longestPath) return null
  const query = target.indexOf('?')
  const path = query < 0 ? target : target.slice(0, query)
  return {
    method: match[1] as string,
    path: path.replace(/\/{2,}/g, '/'),
    query: query < 0 ? '' : target.slice(query + 1),
  }
}

function parameterIn(query: string, name: string): string | undefined {
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).toLowerCase() === name) return pair.slice(equals + 1)
  }
  return undefined
}

/** By method and first segment; where rules name the second one, too, by both, with the rules that leave it open, in their order. */
function rulesByKey(rules: readonly RequestRule[]): Map<string, readonly CompiledRule[]> {
  const open = new Map<string, CompiledRule[]>()
  const named = new Map<string, { readonly head: string; readonly rules: CompiledRule[] }>()
  for (const [order, rule] of rules.entries()) {
    const compiled = compiledRule(rule, order)
    const second = headOf(rule.path) === '*' ? undefined : secondOf(rule.path)
    for (const method of rule.methods) {
      const head = `${method} ${headOf(rule.path)}`
      if (second !== undefined && isPlainSegment(second)) {
        const known = named.get(`${head}/${second}`)
        if (known === undefined) named.set(`${head}/${second}`, { head, rules: [compiled] })
        else known.rules.push(compiled)
      } else if (open.has(head)) open.get(head)?.push(compiled)
      else open.set(head, [compiled])
    }
  }
  const byKey = new Map<string, readonly CompiledRule[]>(open)
  for (const [key, { head, rules: ofKey }] of named)
    byKey.set(
      key,
      [...ofKey, ...(open.get(head) ?? [])].sort((a, b) => a.order - b.order),
    )
  return byKey
}

/** Second segment of a path, in lower case; undefined: there is none. */
function secondOf(path: string): string | undefined {
  return path.split('/', 3)[2]?.toLowerCase()
}

/** Beyond ASCII, a pattern may take another letter for the same. */
const isPlainSegment = (segment: string): boolean => /^[\x20-\x7e]+$/.test(segment) && !segment.includes('*')

function compiledRule(rule: RequestRule, order: number): CompiledRule {
  const texts = rule.path.toLowerCase().split('*')
  const text = texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
  // Beyond ASCII, pattern and text may differ in what is the same letter.
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  return {
    rule,
    order,
    path: pathPattern(rule.path),
    text: isPlain ? text : '',
    query: Object.entries(rule.query ?? {}),
  }
}

function hasQuery({ query: wantedQuery }: CompiledRule, query: string): boolean {
  for (const [name, wanted] of wantedQuery) {
    const value = parameterIn(query, name)
    if (value === undefined) return false
    if (wanted !== true && identityIn(value, 'url')?.toLowerCase() !== wanted) return false
  }
  return true
}

function outcomeOf(rule: RequestRule, status: string): Outcome | null {
  return rule.status[status] ?? rule.status[`${status[0]}xx`] ?? null
}

/** First segment of a path; `*` where it holds a wildcard. */
function headOf(path: string): string {
  const head = path.split('/', 2)[1] ?? ''
  return head.includes('*') ? '*' : head.toLowerCase()
}

function pathPattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  const source = escaped.replace(/\*\*|\*/g, star => (star === '**' ? '(?:.*)' : '([^/]+?)'))
  return new RegExp(`^${source}$`, 'i')
}
