import fc from 'fast-check'
import { cookieDate } from './dates.ts'
import { domain } from './hosts.ts'

const maxAges = [
  '60',
  '3600',
  '86400',
  '0',
  '-1',
  '00',
  '-0',
  '34560000',
  '34560001',
  '99999999999999999999',
  '-99999999999999999999',
  '600.5',
  '600e3',
  '+600',
  'abc',
  '',
  '"600"',
  '0x10',
  '600 s',
  '--1',
  '-',
  '٦٠٠',
  '0600',
  '-600x',
  '600x',
]
const sitePolicies = [
  'None',
  'Lax',
  'Strict',
  'none',
  'STRICT',
  'lAx',
  '',
  'Invalid',
  '"Strict"',
  'Strict,Lax',
  'Default',
]
const priorities = ['Low', 'Medium', 'High', 'low', 'HIGH', 'bogus', '']
const paths = [
  '/',
  '/',
  '/a',
  '/a/',
  '/a/b',
  '/a/b/',
  '/A',
  '/a/b/c',
  'a',
  '',
  '"/"',
  '/a%20b',
  '/a b',
  '/é',
  '//',
  '/a//b',
  '/.',
  '/a/../b',
  '/a%2Fb',
  '/a?x',
  '/a,b',
  '*',
]
const flags = ['Secure', 'Secure', 'HttpOnly', 'HttpOnly', 'Partitioned']
const oddities = [
  '',
  'Foo',
  'Foo=bar',
  'Version=1',
  'Comment="x',
  '=x',
  '==',
  'Domain',
  'Path',
  'Max-Age',
  'Expires',
  'SameSite',
  'SameParty',
  'Secure-',
  'Max Age=0',
  'MaxAge=0',
  'é=ü',
  '"Secure"',
]

/** Letters in another case, at the places that the bits of `mask` name. */
function recased(text: string, mask: number) {
  return [...text].map((letter, index) => ((mask >> (index % 16)) & 1 ? swapped(letter) : letter)).join('')
}

function swapped(letter: string) {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
}

function named(name: string, values: fc.Arbitrary<string>) {
  const mask = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(0xffff) })
  const equals = fc.oneof(
    { weight: 6, arbitrary: fc.constant('=') },
    { weight: 1, arbitrary: fc.constantFrom(' = ', '\t=\t', '==') },
  )
  return fc.tuple(mask, equals, values).map(([mask, equals, value]) => recased(name, mask) + equals + value)
}

function flag(name: string) {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(name) },
    { weight: 1, arbitrary: named(name, fc.constantFrom('', 'false', '0', 'true')) },
    { weight: 1, arbitrary: fc.nat(0xffff).map((mask) => recased(name, mask)) },
  )
}

/** One attribute of a `Set-Cookie` line, as text, fit for a history that visits `hosts`. */
export function attribute(hosts: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...flags).chain(flag) },
    { weight: 5, arbitrary: named('Domain', domain(hosts)) },
    { weight: 4, arbitrary: named('Path', fc.constantFrom(...paths)) },
    { weight: 3, arbitrary: named('SameSite', fc.constantFrom(...sitePolicies)) },
    { weight: 4, arbitrary: named('Max-Age', fc.constantFrom(...maxAges)) },
    { weight: 4, arbitrary: named('Expires', cookieDate) },
    { weight: 1, arbitrary: named('Priority', fc.constantFrom(...priorities)) },
    { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  )
}
