import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { parseTheme, themeScript } from './theme.ts'

describe('parseTheme', () => {
  test.each(['light', 'dark'])('accepts %s', (theme) => {
    expect(parseTheme(theme)).toBe(theme)
  })

  test.each(['system', 'Dark', ' dark', 'dark;', '', null, undefined, ['dark'], { theme: 'dark' }])(
    'leaves %j to the system',
    (value) => {
      expect(parseTheme(value)).toBeNull()
    },
  )
})

describe('themeScript', () => {
  /** Runs the script as a browser with these cookies does. */
  function themeAfter(cookie: string): unknown {
    const dataset: Record<string, unknown> = {}
    runInNewContext(themeScript, { document: { cookie, documentElement: { dataset } } })
    return dataset.theme
  }

  test.each([
    ['theme=dark', 'dark'],
    ['theme=light', 'light'],
    ['a=1; theme=dark', 'dark'],
    ['theme=dark; a=1', 'dark'],
    ['a=1; theme=light; b=2', 'light'],
    ['theme=blue; a=1; theme=dark', 'dark'],
  ])('of the cookies %j takes %s', (cookie, theme) => {
    expect(themeAfter(cookie)).toBe(theme)
  })

  test.each([
    '',
    'a=1',
    'theme=',
    'theme=darker',
    'theme=blue',
    'mytheme=dark',
    'x=theme=dark',
    'theme=Dark',
  ])('changes nothing for the cookies %j', (cookie) => {
    expect(themeAfter(cookie)).toBeUndefined()
  })

  test('cannot end the element that it stands in', () => {
    expect(themeScript).not.toMatch(/<|&/)
  })
})
