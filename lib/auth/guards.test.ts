import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What asks who is signed in; `requireUser` sends everybody else away. */
const guard = /\b(?:requireUser|getCurrentSession|getCurrentUser)\(/

/** Why each of these shows or does nothing that belongs to an account. A folder ends in a slash. */
const publicRoutes: Record<string, string> = {
  'app/page.tsx': 'the same for everybody',
  'app/(flask)/': 'the tutorials’ own endpoints, of fixed names, and the page about them',
  'app/(account)/login/submit/route.ts': 'is how one gets a session',
  'app/(account)/login/sign-up/route.ts': 'is how one gets an account',
  'app/(account)/login/guest/route.ts': 'is how one gets a guest account',
  'app/(account)/signup/page.tsx': 'is where one gets an account',
  'app/(account)/privacy/page.tsx': 'the same for everybody',
  'app/logout/route.ts': 'ends whatever session the request has, if any',
  'app/api/cookies/': 'the cookies of the request itself',
  'app/api/cross-site/route.ts': 'experiments, by the lab cookie',
  'app/api/probe/route.ts': 'the cookies of the request itself',
  'app/api/send-by-app-router/route.ts': 'a line for the browser that asks',
  'app/api/theme/route.ts': 'a cookie for the browser that asks',
  'app/api/wire/route.ts': 'exchanges, by the lab cookie',
  'app/cookies/': 'the cookies of the request itself; the page greets whoever is signed in',
  'app/cross-site/': 'experiments, by the lab cookie or a token',
  'app/first/route.ts': 'a cookie for the browser that asks',
  'app/lab-subdomain/': 'another host, with experiments only',
  'app/lessons/': 'lessons are the same for everybody; their endpoints set made-up cookies',
  'app/other-site/': 'another host, with experiments only',
  'app/progress/': 'progress is found by the lab cookie where nobody is signed in',
  'app/source/': 'the app’s own files',
  'app/theme.css/route.ts': 'the theme of the browser that asks',
  'app/wire/page.tsx': 'exchanges, by the lab cookie',
  'app/workbench/page.tsx': 'the same for everybody',
  'pages/api/erase.ts': 'erases what the request’s own cookies name',
  'pages/api/reset.ts': 'deletes cookies of the browser that asks',
  'pages/api/send.ts': 'lines for the browser that asks',
}

/** Why these need nobody who is signed in. */
const publicActions: Record<string, string> = {
  tearOutUnasked: 'the mistake that a lesson shows, on a made-up diary',
  tearOut: 'asks for the practice session of a lesson, not for an account',
  logout: 'ends whatever session the request has, if any',
}

const list = (...patterns: string[]) =>
  globSync(patterns, { cwd: root }).map((file) => file.replaceAll(path.sep, '/'))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

function isPublic(route: string): boolean {
  return Object.keys(publicRoutes).some((name) =>
    name.endsWith('/') ? route.startsWith(name) : route === name,
  )
}

/** The text of each exported function, by its name. */
function exportedFunctions(source: string): [name: string, text: string][] {
  const parts = source.split(/^export /m).slice(1)
  return parts.map((text) => [
    /^(?:default )?(?:async )?(?:function|const) (\w+)/.exec(text)?.[1] ?? text,
    text,
  ])
}

const routes = list('app/**/page.tsx', 'app/**/route.{ts,tsx}', 'pages/api/**/*.ts')
const actionFiles = list('{app,lib,pages}/**/*.{ts,tsx}').filter((file) =>
  /^\s*['"]use server['"]/m.test(read(file)),
)

describe('every page and handler', () => {
  test('is found', () => {
    expect(routes.length).toBeGreaterThan(40)
    expect(routes).toContain('app/(account)/account/page.tsx')
  })

  test.each(routes)('%s asks who is signed in, or is public by name', (route) => {
    expect(guard.test(read(route)) || isPublic(route)).toBe(true)
  })

  test.each(routes.filter((route) => route.includes('/(account)/') && guard.test(read(route))))(
    '%s asks before it does or shows anything else of an account',
    (route) => {
      const source = read(route)
      const firstUse = source.search(/\b(?:listDevices|reauthenticate|deleteAccount|changePassword)\(/)
      if (firstUse >= 0) expect(source.search(guard)).toBeLessThan(firstUse)
      expect(source).not.toMatch(/\breadSession\(/)
    },
  )
})

describe('every exported action', () => {
  const actions = actionFiles.flatMap((file) =>
    exportedFunctions(read(file)).map(([name, text]) => ({ file, name, text })),
  )

  test('is found', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['logout', 'revokeDevice', 'revokeOtherDevices']),
    )
  })

  test.each(actions)('$name in $file asks where it came from and who is signed in', ({ name, text }) => {
    expect(text.indexOf('requireSameOrigin()')).toBeGreaterThan(0)
    expect(guard.test(text) || Object.hasOwn(publicActions, name)).toBe(true)
  })
})

test('proxy.ts guards each page that nobody else may see', () => {
  const proxy = read('proxy.ts')
  for (const route of routes.filter((each) => /\brequireUser\(/.test(read(each)))) {
    const [, name = ''] = /^app\/\(account\)\/(\w+)\/page\.tsx$/.exec(route) ?? []
    expect(proxy).toContain(`'/${name}/:path*'`)
    expect(proxy).toMatch(new RegExp(`\\(\\?:[\\w|]*\\b${name}\\b[\\w|]*\\)`))
  }
})
