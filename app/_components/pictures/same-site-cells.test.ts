import { expect, test } from 'vitest'
import { sameSiteCell, sameSiteColumns, sameSiteRows } from './same-site-cells.ts'

test('the matrix is what the lesson says of each setting', () => {
  const rows = sameSiteRows.map(({ attributes, engine }) => [
    `${attributes || 'not given'}, ${engine}`,
    ...sameSiteColumns.map(({ attack }) => sameSiteCell(attributes, engine, attack)),
  ])
  expect(rows).toEqual([
    ['SameSite=Strict, chromium', 'stays', 'stays', 'stays', 'stays'],
    ['SameSite=Lax, chromium', 'sent', 'stays', 'stays', 'stays'],
    ['SameSite=None; Secure, chromium', 'sent', 'sent', 'sent', 'sent'],
    ['not given, chromium', 'sent', 'young', 'stays', 'stays'],
    ['not given, firefox', 'sent', 'sent', 'sent', 'sent'],
  ])
})

test('where the line says SameSite, both engines agree; image and fetch are alike', () => {
  for (const { attributes } of sameSiteRows) {
    const fetched = sameSiteCell(attributes, 'chromium', 'fetch')
    expect(fetched).toBe(sameSiteCell(attributes, 'chromium', 'image'))
    if (!attributes) continue
    for (const { attack } of sameSiteColumns) {
      const [chromium, firefox] = (['chromium', 'firefox'] as const).map((engine) =>
        sameSiteCell(attributes, engine, attack),
      )
      expect(firefox, `${attributes} ${attack}`).toBe(chromium)
    }
  }
})
