import { describe, expect, test } from 'vitest'
import { engineOf } from './browser.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)'
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const iPad = 'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('engineOf', () => {
  test.each([
    ['Chrome', `${windows} Chrome/141.0.0.0 Safari/537.36`],
    ['Edge', `${windows} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`],
    ['Opera', `${linux} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`],
    ['Chromium', `${linux} Ubuntu Chromium/141.0.7390.54 Chrome/141.0.7390.54 Safari/537.36`],
    ['headless Chromium', `${linux} HeadlessChrome/141.0.0.0 Safari/537.36`],
    [
      'Chrome on Android',
      `${linux.replace('X11; Linux x86_64', 'Linux; Android 10; K')} Chrome/141.0.0.0 Mobile Safari/537.36`,
    ],
  ])('tells Chromium in %s', (_, userAgent) => {
    expect(engineOf(userAgent)).toBe('chromium')
  })

  test.each([
    ['Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'],
    ['Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Android', 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0'],
  ])('tells Firefox on %s', (_, userAgent) => {
    expect(engineOf(userAgent)).toBe('firefox')
  })

  test.each([
    ['Safari', `${mac} Version/26.0 Safari/605.1.15`],
    ['Safari on iOS', `${iPhone} Version/26.0 Mobile/15E148 Safari/604.1`],
    ['Chrome on iOS', `${iPhone} CriOS/141.0.7390.69 Mobile/15E148 Safari/604.1`],
    ['Chrome on iPadOS, asking for desktop pages', `${mac} CriOS/141 Version/11.1.1 Safari/605.1.15`],
    ['Firefox on iOS', `${iPhone} FxiOS/144.0 Mobile/15E148 Safari/605.1.15`],
    ['Firefox on iPadOS, asking for desktop pages', `${mac} FxiOS/144.0 Safari/605.1.15`],
    ['Edge on iPadOS', `${iPad} Version/18.0 EdgiOS/141.0.0.0 Mobile/15E148 Safari/604.1`],
    ['curl', 'curl/8.14.1'],
    ['Python', 'python-requests/2.32.5'],
    ['a word', 'Firefox'],
    ['an empty header', ''],
    ['no header', null],
  ])('predicts nothing for %s', (_, userAgent) => {
    expect(engineOf(userAgent)).toBeNull()
  })

  test('reads a header of half a megabyte at once', () => {
    // Without a limit as tight as this the server would stand still for half a minute.
    const start = performance.now()
    expect(engineOf('Gecko/1'.repeat(75_000))).toBeNull()
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
