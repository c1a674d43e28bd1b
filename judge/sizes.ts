import fc from 'fast-check'

/** Name and value of `octets` octets in all, in letters of one, two or three octets. */
function sizedPair(octets: number, letter: string) {
  const room = octets - 1
  const size = Buffer.byteLength(letter)
  return `a=${letter.repeat(Math.floor(room / size))}${'x'.repeat(room % size)}`
}

/**
 * A line with a pair or an attribute at, just below or just beyond its limit of octets.
 *
 * None is Partitioned: Chromium evicts beyond 10 KB a partition, and eviction is not what is judged.
 */
export const sizedLine = fc.oneof(
  fc
    .tuple(fc.constantFrom(4095, 4096, 4097, 5000), fc.constantFrom('x', 'é', '日'))
    .map(([octets, letter]) => sizedPair(octets, letter)),
  fc.constantFrom(4096, 4097).map((octets) => 'n'.repeat(octets) + '='),
  fc.constantFrom(4096, 4097).map((octets) => 'v'.repeat(octets)),
  fc
    .tuple(
      fc.constantFrom('Path', 'Domain', 'Foo', 'SameSite'),
      fc.constantFrom(1023, 1024, 1025),
      fc.constantFrom('Path=/', 'Secure'),
    )
    .map(([name, size, other]) => `a=1; ${other}; ${name}=/${'x'.repeat(size - 1)}`),
  fc
    .tuple(fc.constantFrom('Max-Age', 'Expires'), fc.constantFrom(1024, 1025))
    .map(
      ([name, size]) =>
        `a=1; ${name}=${name === 'Max-Age' ? '600'.padStart(size, '0') : '1 Jan 1999 0:0:0'.padStart(size, '-')}`,
    ),
  fc
    .constantFrom(1024, 1025)
    .map((size) => `a=1; Path=/${'é'.repeat((size - 1) >> 1)}${'x'.repeat((size - 1) & 1)}`),
)
