import fc from 'fast-check'

/**
 * Hosts that may share cookies, a family a line: names that browsers trust over http and names that they do
 * not, addresses, registrable domains with subdomains, and public suffixes of every kind of rule.
 */
const families = [
  ['localhost', 'a.localhost'],
  ['lab.localhost', 'a.lab.localhost', 'b.lab.localhost'],
  ['example.test', 'www.example.test', 'a.www.example.test', 'wwwexample.test'],
  ['test', 'intranet', 'xn--bcher-kva.test'],
  ['127.0.0.1'],
  ['192.0.2.1', '1.192.0.2.1.test'],
  ['[2001:db8::1]'],
  ['co.uk', 'example.co.uk', 'www.example.co.uk'],
  ['herokuapp.com', 'me.herokuapp.com', 'a.me.herokuapp.com'],
  ['x.ck', 'a.x.ck', 'b.a.x.ck', 'www.ck', 'a.www.ck'],
] as const

const paths = [
  '/',
  '/a',
  '/a/',
  '/a/b',
  '/a/b/',
  '/a/b/c',
  '/ab',
  '/A/b',
  '/a%20b',
  '/a%2Fb/c',
  '/é/x',
  '//',
  '/a//b',
  '/a;b/c',
]

/** Every host that a history may name. */
export const hosts: readonly string[] = families.flat()

/** A family of hosts, for the exchanges of one history. */
export const family = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...families.slice(1, 3)) },
  { weight: 6, arbitrary: fc.constantFrom(...families) },
)

/** A host and a path at it, without scheme and port: cookies do not know ports. */
export function place(hosts: readonly string[]) {
  return fc.tuple(fc.constantFrom(...hosts), path()).map(([host, path]) => host + path)
}

function path() {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('/a/b', '/a/b/c') },
    { weight: 2, arbitrary: fc.constantFrom(...paths) },
  )
}

/** Values of `Domain` around the hosts that a history visits. */
export function domain(hosts: readonly string[]) {
  return fc.constantFrom(...hosts).chain((host) => {
    const parent = host.split('.').slice(1).join('.')
    const near = [host, host, `.${host}`, parent, parent, `.${parent}`, host.toUpperCase()]
    const broken = [
      '..' + host,
      `${host}.`,
      `x${host}`,
      `sub.${host}`,
      `"${host}"`,
      `${host}:80`,
      host.replace('.', '..'),
      `${host}/`,
    ]
    const foreign = [
      '',
      '.',
      'com',
      'google.com',
      'localhost',
      'local host',
      'bücher.test',
      'é',
      '127.0.0.1',
      '.127.0.0.1',
      '[::1]',
      '1',
    ]
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...near) },
      { weight: 1, arbitrary: fc.constantFrom(...broken) },
      { weight: 1, arbitrary: fc.constantFrom(...foreign) },
    )
  })
}
