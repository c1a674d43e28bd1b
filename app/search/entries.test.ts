import { expect, test } from 'vitest'
import { entries } from './entries.ts'
import { find } from './find.ts'

test('every entry has a title, a text and an address of its own', () => {
  for (const { title, text } of entries) {
    expect(title).not.toBe('')
    expect(text).not.toBe('')
  }
  const hrefs = entries.map(({ href }) => href)
  expect(hrefs.filter((href, index) => hrefs.indexOf(href) !== index)).toEqual([])
})

test.each([
  ['samesite', '/glossary#samesite'],
  ['http only', '/glossary#httponly'],
  ['max age', '/glossary#max-age'],
  ['__Host-', '/glossary#prefix'],
  ['InvalidDomain', '/glossary#InvalidDomain'],
  ['middleware', '/glossary#proxy'],
  ['csrf', '/glossary#csrf'],
  ['deleting', '/lessons/deleting'],
  ['workbench', '/workbench'],
  ['still works after logout', '/stuck#the-cookie-still-works-after-logout'],
  ['text files', '/flask#cookies-are-text-files'],
  ['vercel/next.js#51875', '/stuck#cookies-can-only-be-modified-in-a-server-action-or-route-handler'],
  ['wrong path deletions', '/lessons/deleting#break'],
  ['milliseconds', '/workbench?line=language%3Den%3B%20Max-Age%3D86400000%3B%20Path%3D%2F'],
])('%s finds %s first', (typed, href) => {
  expect(find(entries, typed).results[0]?.href).toBe(href)
})

test('what is not there is not found, and what is too long not looked for', () => {
  expect(find(entries, 'samesite zebra')).toMatchObject({ results: [], message: /^Nothing found/ })
  expect(find(entries, 'x'.repeat(10_000)).message).toMatch(/too long/)
})
