import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@mdx-js/mdx'
import { describe, expect, test } from 'vitest'
import { linkedTerms } from './glossary.ts'
import { lessons } from './lessons.ts'
import linkTerms, { type LinkedTerm } from './link-terms.ts'

const terms: LinkedTerm[] = [
  { id: 'session', written: ['session'], code: [] },
  { id: 'session-id', written: ['session id'], code: [] },
  { id: 'jar', written: ['jar'], code: [] },
]

/** The words of a text that became links, each with the fragment that it leads to. */
async function linksIn(mdx: string, atMost = 8, words = terms): Promise<string[]> {
  const script = String(await compile(mdx, { remarkPlugins: [[linkTerms, { terms: words, atMost }]] }))
  const links = script.matchAll(/href: "\/glossary#([\w-]+)",\s*children: "([^"]*)"/g)
  return [...links].map(([, id, word]) => `${word} → ${id}`)
}

test('links a word where it first appears, and only there', async () => {
  expect(await linksIn('A session. One more session.\n\nThe session.')).toEqual(['session → session'])
})

test('takes the longest word, in any case, in the plural, with a hyphen, and over the end of a line', async () => {
  expect(await linksIn('Session\nids come first, then sessions and a jar.')).toEqual([
    'Session\\nids → session-id',
    'sessions → session',
    'jar → jar',
  ])
})

test('links no part of a word', async () => {
  expect(await linksIn('The jarring iron-session of sessionless people.')).toEqual([])
})

test('leaves headings, links, code, tables and labels alone', async () => {
  const mdx = '## A jar\n\n[A jar](/x), `jar`, <b>jar</b>\n\n<summary>\n\njar\n\n</summary>\n\n```\njar\n```'
  expect(await linksIn(mdx)).toEqual([])
  expect(await linksIn(`${mdx}\n\nAt last, **a jar**.`)).toEqual(['jar → jar'])
})

test('links an attribute that stands alone in backticks, and no other code', async () => {
  const words = [...terms, { id: 'max-age', written: [], code: ['Max-Age'] }]
  const script = String(
    await compile('`session` with `Max-Age=60`, `Max-Age` and `Max-Age`', {
      remarkPlugins: [[linkTerms, { terms: words, atMost: 8 }]],
    }),
  )
  expect(
    script.match(/href: "[^"]*",\s*children: _jsx\(_components.code, {\s*children: "Max-Age"/g),
  ).toHaveLength(1)
  expect(script.match(/href:/g)).toHaveLength(1)
})

test('stops when there are enough', async () => {
  expect(await linksIn('A jar, a session and a session id.', 1)).toEqual(['jar → jar'])
})

describe.each(lessons)('the lesson $slug', ({ slug }) => {
  test('has a few words linked, each once', async () => {
    const file = join(import.meta.dirname, '..', '..', 'app', 'lessons', slug, 'lesson.mdx')
    const links = await linksIn(readFileSync(file, 'utf8'), 12, linkedTerms)
    expect(links.length).toBeGreaterThan(0)
    expect(links.length).toBeLessThanOrEqual(12)
    expect(new Set(links.map((link) => link.split(' → ')[1])).size).toBe(links.length)
  })
})
