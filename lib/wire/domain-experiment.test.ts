import { expect, test } from 'vitest'
import { domainLineOf } from './domain-experiment.ts'

const host = 'a.lab.localhost'

test.each([
  [{ name: 'crumb', scope: 'host', action: 'set' }, 'crumb=from-a; Max-Age=600; Path=/'],
  [{ name: 'jar', scope: 'domain', action: 'set' }, 'jar=from-a; Max-Age=600; Domain=lab.localhost; Path=/'],
])('%j sends %s', (form, line) => {
  expect(domainLineOf(form, host)).toEqual({ ok: true, line })
})

test('deletes in the scope that was chosen', () => {
  const result = domainLineOf({ name: 'crumb', scope: 'domain', action: 'delete' }, host)
  expect(result).toMatchObject({
    ok: true,
    line: expect.stringMatching(/^crumb=; Max-Age=0;.* Domain=lab\.localhost/),
  })
})

test.each(['session', 'Session', '__Host-session', 'LAB', 'theme', 'session.0'])(
  'refuses the own cookie %s',
  (name) => {
    const result = domainLineOf({ name, scope: 'domain', action: 'set' }, host)
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('own cookies') })
  },
)

test.each([
  { name: 'other', scope: 'host', action: 'set' },
  { name: 'crumb', scope: 'localhost', action: 'set' },
  { name: 'crumb; Domain=localhost', scope: 'host', action: 'set' },
  { name: 'crumb', scope: 'host', action: 'steal' },
  {},
])('refuses %j, which the form does not offer', (form) => {
  expect(domainLineOf(form, host)).toMatchObject({ ok: false })
})
