import { expect, test } from 'vitest'
import { withAddress } from './page-address.ts'

test('writes the address and the picture of a page before the end of its head', () => {
  const html = withAddress(
    Buffer.from('<head><title>$& é</title></head><body></head>'),
    'https://lab.test',
    '/x',
  )
  expect(html.toString()).toMatch(
    /^<head><title>\$& é<\/title><link rel="canonical" href="https:\/\/lab.test\/x"\/>/,
  )
  expect(html.toString()).toContain('<meta property="og:image" content="https://lab.test/social.png"/>')
  expect(html.toString()).toMatch(/<\/head><body><\/head>$/)
})

test('a path cannot end the attribute', () => {
  expect(withAddress(Buffer.from('</head>'), 'https://lab.test', '/"><b>').toString()).not.toContain('<b>')
})
