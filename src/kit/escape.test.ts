import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { escapeCsv } from './escape-csv.ts'
import { escapeHtml } from './escape-html.ts'
import { jsonForHtml, safeJson } from './escape-json.ts'
import { escapeMarkdown, markdownCode } from './escape-markdown.ts'
import { quoteShell } from './escape-shell.ts'
import { escapeTerminal } from './escape-terminal.ts'

/** Any code units, lone surrogates among them, with many of those that matter. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u202e',
      '\u200b',
      '\u2028',
      '\ufeff',
      '\u3164',
      '\udc9b',
      '\n',
      '\r',
      '\t',
      '\0',
    ),
    fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '-', '|', '\\', ' ', '$', '@', '*', '[', ']'),
  ),
})
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u

describe('terminal', () => {
  test('an escape sequence of a log line is spelled out', () => {
    assert.equal(escapeTerminal('a\u001b[31mb\u009b2J'), 'a\\x1b[31mb\\u{9b}2J')
  })
  test('a byte that was no UTF-8 shows as that byte', () => {
    assert.equal(escapeTerminal('\udcffa'), '\\xffa')
  })
  test('names in other scripts stay readable', () => {
    assert.equal(escapeTerminal('Ζωή Łukasz 山田 דנה 😀'), 'Ζωή Łukasz 山田 דנה 😀')
  })
  test('nothing invisible is left', () => {
    fc.assert(fc.property(hostile, text => !invisible.test(escapeTerminal(text))))
  })
})

describe('HTML', () => {
  test('no text opens a tag, an entity or ends an attribute', () => {
    fc.assert(
      fc.property(hostile, text => {
        const shown = escapeHtml(text)
        return !/[<>"'`]/.test(shown) && !/&(?!(amp|lt|gt|quot|#39|#96);)/.test(shown) && !invisible.test(shown)
      }),
    )
  })
})

describe('CSV', () => {
  test('a formula is text', () => {
    assert.equal(escapeCsv('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"')
    assert.equal(escapeCsv('\t@SUM(A1)'), '"\\x09@SUM(A1)"')
  })
  test('a field is one field on one line', () => {
    fc.assert(fc.property(hostile, text => /^"(?:[^"\n\r]|"")*"$/.test(escapeCsv(text))))
  })
  test('no field begins like a formula', () => {
    fc.assert(fc.property(hostile, text => !/^"\s*[=+\-@|%]/.test(escapeCsv(text))))
  })
})

describe('Markdown', () => {
  test('no markup of a name comes to life', () => {
    assert.equal(escapeMarkdown('*a* [b](http://c) <d>'), '\\*a\\* \\[b\\](http\\://c) \\<d\\>')
    assert.equal(escapeMarkdown('1. www.example.com'), '1\\. www\\.example.com')
    assert.equal(escapeMarkdown('- +'), '\\- +')
    assert.equal(escapeMarkdown('192.0.2.7 asked, 02:10 (once)'), '192.0.2.7 asked, 02:10 (once)')
  })
  test('a code span holds all of the name', () => {
    fc.assert(
      fc.property(hostile, text => {
        const span = markdownCode(text)
        const fence = /^`+/.exec(span)?.[0] ?? ''
        const inside = span.slice(fence.length, -fence.length)
        return span.endsWith(fence) && !inside.match(/`+/g)?.includes(fence) && !inside.includes('\n')
      }),
    )
  })
})

describe('JSON', () => {
  test('nothing is lost and nothing invisible is left', () => {
    fc.assert(
      fc.property(hostile, text => {
        const json = safeJson({ [text]: [text] })
        assert.deepEqual(JSON.parse(json), { [text]: [text] })
        assert.ok(!invisible.test(json))
      }),
    )
  })
  test('a script element cannot be left', () => {
    fc.assert(
      fc.property(hostile, text => {
        assert.deepEqual(JSON.parse(jsonForHtml([text])), [text])
        assert.doesNotMatch(jsonForHtml([text]), /[<>&]/)
      }),
    )
    assert.doesNotMatch(jsonForHtml('</script><!--'), /</)
  })
})

describe('shell', () => {
  test('an address stays as it is', () => {
    assert.equal(quoteShell('2001:db8::7'), '2001:db8::7')
  })
  test('a pasted word is that word and runs nothing', () => {
    const words = ["$(id)'; echo `id`", '-rf', '', 'a b\\"c', "'", '!x']
    const printed = execFileSync('sh', ['-c', `printf '%s\\n' ${words.map(quoteShell).join(' ')}`], {
      encoding: 'utf8',
    })
    assert.equal(printed, `${words.join('\n')}\n`)
  })
})
