import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

/** The one cell of a file, as it stands there. */
const cellOf = (text: string | number) => writeCsv([[text]]).replace(/^\uFEFF|\r\n$/g, '')

test('ends each row with CRLF, and says that it is UTF-8', () => {
  const bytes = Buffer.from(
    writeCsv([
      ['Zoë', 1],
      ['', -2],
    ]),
  )
  expect(bytes.toString('latin1')).toBe('ï»¿ZoÃ«,1\r\n,-2\r\n')
})

test.each([
  ['plain text', 'plain text'],
  ['a,b', '"a,b"'],
  ['a;=1+1', '"a;=1+1"'],
  ['a\t=1+1', '"a\t=1+1"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
])('quotes %j as %s', (text, written) => {
  expect(cellOf(text)).toBe(written)
})

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['＝1', "'＝1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
])('makes no formula of %j', (text, written) => {
  expect(cellOf(text)).toBe(written)
})

test('leaves a number a number', () => {
  expect(cellOf(-1)).toBe('-1')
})
