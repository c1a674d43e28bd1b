import { expect, test } from 'vitest'
import { sourceRegion } from './source-region.ts'

const source = `import { cookies } from 'next/headers'

  // #region visit
  async function visit() {
    return 1
  }
  // #endregion

// #region empty
// #endregion
`

test('takes a region out, without its markers and its indentation', () => {
  expect(sourceRegion(source, 'visit')).toBe('async function visit() {\n  return 1\n}')
})

test('takes the whole file, without the markers', () => {
  expect(sourceRegion(source)).not.toContain('#')
  expect(sourceRegion(source)).toContain('import { cookies }')
})

test('names the regions there are when one is missing', () => {
  expect(() => sourceRegion(source, 'vis')).toThrow('"// #region vis" in this file; it has: visit, empty')
  expect(() => sourceRegion('', 'visit')).toThrow('it has: none')
})

test('reads an empty region as nothing', () => {
  expect(sourceRegion(source, 'empty')).toBe('')
})

test('takes a region out of Python', () => {
  expect(sourceRegion('# #region set\ndef set():\n    pass\n# #endregion\n', 'set')).toBe(
    'def set():\n    pass',
  )
})
