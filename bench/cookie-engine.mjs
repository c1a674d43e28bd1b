// How long the cookie engine takes for a line of one megabyte, in the shapes that quadratic code would not survive.
//
//   npm run bench:engine
//
// Prints the median of five runs in milliseconds, and how many times longer it is than for a line half as long: about
// 2 where time grows with the length, about 4 where it grows with the square.
import { createCookieJar } from '../lib/http/cookie-jar.ts'
import { parseCookieDate } from '../lib/http/cookie-date.ts'
import { parseCookieHeader } from '../lib/http/cookie-header.ts'
import { decodeCookieValue, quoteAsFlask } from '../lib/http/cookie-value.ts'
import { explainSetCookie } from '../lib/http/explain.ts'

const MEGABYTE = 1 << 20
const from = { url: 'https://www.shop.test/a/b/c', via: /** @type {const} */ ('http'), now: new Date() }

/** @param {string} unit @param {number} length */
const fill = (unit, length) => unit.repeat(Math.ceil(length / unit.length))

/** @type {Record<string, (length: number) => string>} */
const shapes = {
  'all ";"': (length) => fill(';', length),
  'all "="': (length) => fill('=', length),
  'all spaces': (length) => fill(' ', length),
  'all TABs': (length) => `a=${fill('\t', length)}b`,
  'spaces between letters': (length) => `a=${fill(' ', length)}b; Path=${fill(' ', length / 2)}/`,
  'one giant value': (length) => `a=${fill('x', length)}`,
  'one giant name, no "="': (length) => fill('x', length),
  'two-octet letters': (length) => `a=${fill('é', length)}`,
  'unknown attributes': (length) => `a=1${fill(';x', length)}`,
  'unknown attributes with values': (length) => `a=1${fill('; x=y', length)}`,
  'Path attributes': (length) => `a=1${fill('; Path=/a', length)}`,
  'Domain attributes': (length) => `a=1${fill('; Domain=shop.test', length)}`,
  'Max-Age attributes': (length) => `a=1${fill('; Max-Age=x', length)}`,
  'Expires attributes': (length) => `a=1${fill('; Expires=x y z', length)}`,
  'one long Expires': (length) => `a=1; Expires=${fill('1 ', length)}`,
  'one long Domain': (length) => `a=1; Domain=${fill('a.', length)}`,
  'control character at the end': (length) => `a=${fill('x', length)}\0`,
}

/** @param {string} label @param {(length: number) => () => unknown} prepare */
function report(label, prepare) {
  const half = median(prepare(MEGABYTE / 2))
  const whole = median(prepare(MEGABYTE))
  console.log(`${label.padEnd(48)} ${whole.toFixed(2).padStart(8)} ms   ×${(whole / half).toFixed(1)}`)
}

/** @param {() => unknown} task */
function median(task) {
  task()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[2] ?? NaN
}

console.log('A line of 1 MB, and how much longer it takes than 0.5 MB\n')
for (const profile of /** @type {const} */ (['rfc6265bis', 'chromium', 'firefox'])) {
  for (const [label, shape] of Object.entries(shapes)) {
    report(`${profile}: ${label}`, (length) => {
      const line = shape(length)
      return () => createCookieJar({ profile }).receive(line, from)
    })
  }
}
for (const [label, shape] of Object.entries(shapes)) {
  report(`explain: ${label}`, (length) => {
    const line = shape(length)
    return () => explainSetCookie(line, { ...from, profile: 'chromium' })
  })
}
report('parseCookieHeader: all ";"', (length) => () => parseCookieHeader(fill(';', length)))
report('parseCookieHeader: pairs', (length) => () => parseCookieHeader(fill('a=1; ', length)))
report('parseCookieDate: digits', (length) => () => parseCookieDate(fill('1 ', length)))
report(
  'decodeCookieValue: octal escapes',
  (length) => () => decodeCookieValue(`"${fill('\\303\\274', length)}"`),
)
report('decodeCookieValue: backslashes', (length) => () => decodeCookieValue(`"${fill('\\', length)}"`))
report('quoteAsFlask: commas', (length) => () => quoteAsFlask(fill(',', length)))

const jar = createCookieJar({ profile: 'chromium' })
for (let index = 0; index < 1000; index++) {
  jar.receive(`c${index}=1; Path=/${fill('p', 1000)}`, { ...from, url: `https://www.shop.test/${index}` })
}
report(
  'retrieve 1,000 cookies with paths of 1,000 octets',
  () => () => jar.retrieve({ ...from, url: `https://www.shop.test/${fill('p', 1000)}` }),
)
