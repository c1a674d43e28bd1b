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
  const expires = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'
  expect(result).toEqual({ ok: true, line: `crumb=; Max-Age=0; ${expires}; Domain=lab.localhost; Path=/` })
})

test.each(['session', 'Session', '__Host-session', 'LAB', 'theme', 'session.0'])(
  'refuses the own cookie %s',
  (name) => {
    const result = domainLineOf({ name, scope: 'domain', action: 'set' }, host)
    expect(result.ok || result.message).toContain('own cookies')
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
