import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { paths, text, top } from './tree.ts'

const documents = [...paths('*.md'), ...paths('docs/**/*.md')]

/** Anchors as they are made of headings: lower case, without punctuation, words joined by dashes. */
function anchors(document: string): string[] {
  const headings = [...text(document).matchAll(/^#+ (.+)$/gm)]
  return headings.map(match =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test('links between documents lead somewhere', () => {
  const broken = documents.flatMap(document => {
    const prose = text(document).replace(/^```[\s\S]*?^```$/gm, '')
    const links = [...prose.matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
    return links
      .map(([link, path = '', anchor]) => ({
        link,
        target: path === '' ? document : normalize(join(dirname(document), path)),
        anchor,
      }))
      .filter(
        ({ target, anchor }) =>
          !existsSync(join(top, target)) || (anchor !== undefined && !anchors(target).includes(anchor)),
      )
      .map(({ link }) => `${document}: ${link}`)
  })
  assert.deepEqual(broken, [])
})
