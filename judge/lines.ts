import fc from 'fast-check'
import { attribute } from './attributes.ts'
import { sizedLine } from './sizes.ts'

const prefixes = ['__Secure-', '__Host-', '__Http-', '__Host-Http-']
const names = ['a', 'a', 'b', 'A', 'session', 'é', '名', 'a b', 'a,b', '"a"', '$Version', '__Host']
const values = [
  '1',
  '2',
  '',
  'two words',
  '"quoted"',
  '"half',
  'a=b',
  '=',
  'a,b',
  'é',
  '日本',
  '%00',
  '__Host-a=1',
]
const oddPairs = [
  '',
  '=',
  ' = ',
  'a',
  'two words',
  '=a',
  ' =a',
  '=a=b',
  '==a',
  '=__Secure-a',
  '=__Host-a=1',
  '__Secure-',
  '__Host-a',
  '=__HTTP-a',
  '= __host-http-a=1',
  'a\t=\t1',
  'a\tb=1',
  'a=1\t2',
  '=\t',
  '__Host-=1',
  ' a = 1 ',
  '"a=1"',
  'é',
  '=é',
]
const strays = [
  '\t',
  '\x00',
  '\x01',
  '\x1f',
  '\x7f',
  '\n',
  '\r',
  ' ',
  ';',
  '=',
  ',',
  '"',
  '\u00a0',
  '\u0085',
  '\ufeff',
  'é',
  '🍪',
  '\v',
]

const prefixed = fc
  .record({ prefix: fc.constantFrom(...prefixes), casing: fc.nat(5), value: fc.constantFrom('1', '2', '') })
  .map(
    ({ prefix, casing, value }) =>
      `${[prefix.toLowerCase(), prefix.toUpperCase()][casing] ?? prefix}a=${value}`,
  )

const pair = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2', '3', ''))
      .map((parts) => parts.join('=')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...values))
      .map((parts) => parts.join('=')),
  },
  { weight: 2, arbitrary: prefixed },
  { weight: 2, arbitrary: fc.constantFrom(...oddPairs) },
)

/** What `__Host-` and its relatives ask for, so that some of them are stored. */
const hostOnlyRecipe = fc.constantFrom(
  ['Secure', 'Path=/'],
  ['Secure', 'Path=/', 'HttpOnly'],
  ['Secure', 'HttpOnly'],
)

function plain(hosts: readonly string[]) {
  const separator = fc.oneof(
    { weight: 5, arbitrary: fc.constant('; ') },
    { weight: 1, arbitrary: fc.constantFrom(';', ' ;\t', ';;') },
  )
  const attributes = fc.oneof(
    { weight: 4, arbitrary: fc.array(attribute(hosts), { maxLength: 4 }) },
    { weight: 1, arbitrary: hostOnlyRecipe },
    {
      weight: 1,
      arbitrary: fc.tuple(hostOnlyRecipe, attribute(hosts)).map(([recipe, last]) => [...recipe, last]),
    },
  )
  return fc
    .tuple(pair, attributes, separator)
    .map(([pair, attributes, separator]) => [pair, ...attributes].join(separator))
}

/** A line with a stray character somewhere in it. */
function broken(hosts: readonly string[]) {
  return fc.tuple(plain(hosts), fc.constantFrom(...strays), fc.nat(60)).map(([line, stray, at]) => {
    const place = Math.min(at, line.length)
    return line.slice(0, place) + stray + line.slice(place)
  })
}

/**
 * A `Set-Cookie` line, or what a script assigns to `document.cookie`: mostly well formed with few names, so
 * that lines of one history meet; some broken, some at the limits of size.
 */
export function setCookieLine(hosts: readonly string[]) {
  return fc.oneof(
    { weight: 12, arbitrary: plain(hosts) },
    { weight: 2, arbitrary: broken(hosts) },
    { weight: 1, arbitrary: sizedLine },
  )
}
