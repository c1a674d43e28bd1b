import { describe, expect, test } from 'vitest'
import { diary, textOf } from '../../../app/lessons/protected/diary.ts'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { protectedDiary } from './protected.ts'

const exercise = '/lessons/protected/exercise'

interface Knock extends Partial<Evidence> {
  path: string
}

function knock({ path, ...rest }: Knock): Evidence {
  const method = path === '/form' ? 'POST' : 'GET'
  return madeUpExchange({ method, path, answer: '', ...rest })
}

/** A knock that brings the session. */
const inside = (path: string, answer: string, rest: Partial<Evidence> = {}) =>
  knock({ path, answer, cookies: [{ name: 'diary_session', value: 'id' }], ...rest })

const led = (path: string, next: string, to = `${exercise}/login`) =>
  knock({ path, status: 303, answer: `Location: ${to}?next=${encodeURIComponent(next)}` })
const refused = (path: string, status = 401, answer = '{"error":"Not signed in."}') =>
  knock({ path, status, answer })

const json = JSON.stringify(diary)
const signedIn = [
  inside('/page', textOf(diary)),
  inside('/api', json),
  inside('/form', 'Monday is torn out, for practice.'),
]
const signedOut = [led('/page', `${exercise}/page`), refused('/api'), refused('/form')]
const attacks = [led('/page/four-slashes', '/'), led('/page/backslash', '/'), led('/page/own-name', '/')]
const all = [...signedIn, ...signedOut, ...attacks]

const judge = (...evidence: Evidence[]) => protectedDiary.judge(evidence)

/** All is well but for one knock, which comes last. */
const withLast = (last: Evidence) => judge(...all, last)

describe('the check of protected', () => {
  test('passes where signed-out visitors are refused by each door in its way, and signed-in ones are not', () => {
    expect(judge(...all).status).toBe('passed')
    expect(judge(...signedOut, ...attacks, ...signedIn).status).toBe('passed')
  })

  test('passes whoever has repaired a mistake, without a reset', () => {
    expect(judge(knock({ path: '/api', answer: json }), ...all).status).toBe('passed')
    expect(judge(led('/page/backslash', '/\\evil.example'), ...all).status).toBe('passed')
    expect(judge(refused('/form', 303), ...all).status).toBe('passed')
  })

  test('has not been attempted without a knock', () => {
    expect(judge().status).toBe('not-attempted')
    expect(judge(knock({ path: '/login' }), knock({ path: '' })).status).toBe('not-attempted')
    expect(judge(knock({ path: '/page', method: 'HEAD' })).status).toBe('not-attempted')
  })

  test.each(all.map((evidence, index) => [evidence.path, index] as const))(
    'fails as long as a knock at %s is missing (%i)',
    (_, index) => {
      const { status, because } = judge(...all.toSpliced(index, 1))
      expect(status).toBe('failed')
      expect(because).toContain('Not tried yet:')
      expect(because).toContain(index < 3 ? 'signed in' : 'signed out')
    },
  )

  test.each<[string, Evidence, string]>([
    [
      'the page gives the diary',
      knock({ path: '/page', answer: textOf(diary) }),
      'The page gave the diary to a signed-out',
    ],
    ['the API gives it', knock({ path: '/api', answer: json }), 'The API gave the diary'],
    ['the API gives it under 401', refused('/api', 401, json), 'The API gave the diary'],
    ['an attack gets it', knock({ path: '/page/backslash', answer: json }), '/page/backslash gave the diary'],
    [
      'the form is served',
      knock({ path: '/form' }),
      'The form’s handler answered a signed-out visitor with 200.',
    ],
    ['the API gives an empty list', knock({ path: '/api', answer: '[]' }), 'with 200'],
    ['the API redirects', refused('/api', 303), 'with 303, not 401: a script follows it'],
    ['the form redirects', refused('/form', 303), 'with 303, not 401'],
    ['the API says 403', refused('/api', 403), 'with 403, not 401.'],
    ['the API refuses in prose', refused('/api', 401, 'Not signed in.'), 'not with JSON'],
    ['the API refuses with a text of JSON', refused('/api', 401, '"error"'), 'not with JSON'],
    ['the page says 401', refused('/page'), 'with 401, not 303'],
    ['the page leads nowhere', refused('/page', 303, ''), 'no Location'],
    ['the page leads elsewhere', led('/page', '/', '/login'), `not with ${exercise}/login`],
    ['the page leads away', led('/page', '/', `https://evil.example${exercise}/login`), 'evil.example'],
    ['the way back is lost', led('/page', '/'), `not back to ${exercise}/page`],
    ['four slashes pass', led('/page/four-slashes', '////evil.example'), 'from there to evil.example'],
    ['a backslash passes', led('/page/backslash', '/\\evil.example'), 'from there to evil.example'],
    [
      'a name before an @ passes',
      led('/page/own-name', 'http://localhost:3000@evil.example'),
      'to evil.example',
    ],
    ['a next that is no address', led('/page/own-name', 'http://['), 'to no address'],
    ['a gap has no value', refused('/page', 422, 'Gap “status”: it is wrong.'), 'Gap “status”: it is wrong.'],
    [
      'the signed-in page is closed',
      inside('/page', '', { status: 303 }),
      'The page answered a signed-in visitor with 303',
    ],
    [
      'the signed-in API is empty',
      inside('/api', '[]'),
      'The API answered a signed-in visitor without the diary',
    ],
    ['the signed-in form is closed', inside('/form', '', { status: 401 }), 'signed-in visitor with 401'],
  ])('fails where %s', (_, last, because) => {
    const verdict = withLast(last)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toContain(because)
  })

  test('takes a made-up session for none', () => {
    const forged = { cookies: [{ name: 'diary_session', value: null }] }
    expect(withLast(knock({ path: '/api', answer: json, ...forged })).status).toBe('failed')
    expect(withLast({ ...refused('/api'), ...forged }).status).toBe('passed')
  })
})
