import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What asks who is signed in, or which group a teacher has opened; `requireUser` sends everybody else away. */
const guard = /\b(?:requireUser|getCurrentSession|getCurrentUser|ownerOfForm|getTeachersGroup|withGroup)\(/

/** What shows or changes accounts, sessions or what belongs to them. */
const accountModule =
  /(?:auth\/(?:accounts|devices|device-cookie|erase|keep-alive|session|session-seal)|course\/(?:leave|progress)|\/db\/[\w-]+)(?:\.ts)?['"]/

const isSignIn = 'is how one gets a session'

/**
 * Why each of these need not ask. Under a folder, which ends in a slash, nothing may import an account module; a file
 * is public as a whole or, named as in `GET app/logout/route.ts`, by one of its functions.
 */
const publicRoutes: Record<string, string> = {
  'app/page.tsx': 'the same for everybody',
  'app/(flask)/': 'the tutorials’ own endpoints, of fixed names, and the page about them',
  'POST app/(account)/login/submit/route.ts': isSignIn,
  'POST app/(account)/login/sign-up/route.ts': isSignIn,
  'POST app/(account)/login/guest/route.ts': isSignIn,
  'app/(account)/signup/page.tsx': 'is where one gets an account',
  'app/(account)/privacy/page.tsx': 'the same for everybody',
  'GET app/logout/route.ts': 'says that a link logs nobody out',
  'app/api/cookies/': 'the cookies of the request itself',
  'app/api/cross-site/route.ts': 'experiments, by the lab cookie',
  'app/api/probe/route.ts': 'the cookies of the request itself',
  'app/api/send-by-app-router/route.ts': 'a line for the browser that asks',
  'app/api/theme/route.ts': 'a cookie for the browser that asks',
  'app/api/wire/route.ts': 'exchanges, by the lab cookie',
  'POST app/classroom/make/route.ts': 'is how one gets a group',
  'POST app/classroom/open/route.ts': 'is how one opens a group',
  'app/cookies/': 'the cookies of the request itself; the page greets whoever is signed in',
  'app/cross-site/': 'experiments, by the lab cookie or a token',
  'app/first/route.ts': 'a cookie for the browser that asks',
  'app/glossary/page.tsx': 'the same for everybody',
  'app/lab-subdomain/': 'another host, with experiments only',
  'app/lessons/': 'lessons are the same for everybody; their endpoints set made-up cookies',
  'app/other-site/': 'another host, with experiments only',
  'app/search/': 'finds what is the same for everybody',
  'app/source/[...file]/route.ts': 'the app’s own files',
  'app/stuck/page.tsx': 'the same for everybody',
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
}

/** Who may use what opens sessions and finds accounts, and why; everybody else asks lib/auth/current-user.ts. */
const users: Record<string, Record<string, string>> = {
  'readSession(': {
    'lib/auth/session.ts': 'is where it stands',
    'lib/auth/current-user.ts': 'asks it once a request for all pages, actions and handlers',
    'proxy.ts': 'runs before them, in a request of its own',
    'lib/auth/erase.ts': 'answers under pages/api, where there is no cookies()',
  },
  'openSeal(': {
    'lib/auth/session-seal.ts': 'is where it stands',
    'lib/auth/session.ts': 'looks at the row as well, or ends the session',
  },
  '/db/sessions': {
    'lib/auth/session.ts': 'begins, finds and ends one',
    'lib/auth/keep-alive.ts': 'notes that one is in use',
    'lib/auth/devices.ts': 'lists and ends those of one account',
    'lib/auth/accounts.ts': 'ends those of before a password change',
    'lib/clean-up.ts': 'removes dead ones',
  },
  '/db/users': {
    'lib/auth/accounts.ts': 'is the one that asks for passwords',
    'lib/auth/erase.ts': 'removes a guest who leaves',
    'lib/clean-up.ts': 'removes guests past their day',
  },
}

const list = (...patterns: string[]) =>
  globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file))
/** A file without its comments: what is only spoken of guards nothing. */
const read = (file: string) =>
  readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

/** Each exported function by its name, without what stands below it in the file. */
function exportedFunctions(file: string): { name: string; text: string }[] {
  const exported = read(file)
    .split(/^export /m)
    .slice(1)
  return exported.flatMap((rest) => {
    const [first = ''] = rest.split('\n', 1)
    const text = /[{([]$/.test(first) ? (/^[^]*?\n\}.*/.exec(rest)?.[0] ?? rest) : first
    const again = /^\{ ([\w, ]+) \}/.exec(first)?.[1]?.split(', ')
    const name = /^(default)|^(?:async )?(?:function|const) (\w+)/.exec(first)?.slice(1).find(Boolean)
    return (again ?? (name ? [name] : [])).map((each) => ({ name: each, text }))
  })
}

const files = list('{app,lib,pages,scripts}/**/*.{ts,tsx}', '{proxy,instrumentation}.ts')
const routes = list('app/**/{page,route}.{ts,tsx}', 'pages/api/**/*.ts')
/** A page has one function that is asked for, a handler one for each method. */
const entries = routes.flatMap((file) =>
  exportedFunctions(file)
    .filter(({ name }) => /^(?:default|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name))
    .map(({ name, text }) => ({ file, entry: `${name} ${file}`, text })),
)
const unguarded = entries.filter(({ text }) => !guard.test(text))
const isNamed = ({ file, entry }: { file: string; entry: string }, name: string) =>
  name.endsWith('/') ? file.startsWith(name) : name === file || name === entry

describe('every page and handler', () => {
  test('is found', () => {
    expect(entries.length).toBeGreaterThan(100)
    expect(new Set(entries.map(({ file }) => file))).toEqual(new Set(routes))
    expect(entries.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining(['default app/(account)/account/page.tsx', 'POST app/logout/route.ts']),
    )
  })

  test('asks who is signed in, or is public by name', () => {
    const open = unguarded.filter((each) => !Object.keys(publicRoutes).some((name) => isNamed(each, name)))
    expect(open.map(({ entry }) => entry)).toEqual([])
  })

  test.each(Object.keys(publicRoutes))('%s is public, and needs to be named', (name) => {
    expect(unguarded.some((each) => isNamed(each, name))).toBe(true)
  })

  test('asks before it does or shows anything else of an account', () => {
    const doing = /\b(?:listDevices|revoke\w+|reauthenticate|deleteAccount|changePassword|forgetDevice)\(/
    const late = entries.filter(
      ({ file, text }) =>
        file.includes('/account/') && doing.test(text) && text.search(guard) > text.search(doing),
    )
    expect(late.map(({ entry }) => entry)).toEqual([])
  })

  test.each([
    ['ownerOfForm', 'app/progress/form-responses.ts', /\bgetCurrentUser\(/],
    ['withGroup', 'app/classroom/with-group.ts', /\bgetTeachersGroup\(/],
  ])('asks in %s, where that asks for it', (name, file, question) => {
    const asking = exportedFunctions(file).find((each) => each.name === name)
    expect(asking?.text).toMatch(question)
  })
})

const publicFolders = Object.keys(publicRoutes).filter((name) => name.endsWith('/'))

test.each(publicFolders)('nothing in %s, however new, imports an account module', (folder) => {
  const inside = files.filter((file) => file.startsWith(folder))
  expect(inside).not.toEqual([])
  expect(inside.filter((file) => accountModule.test(read(file)))).toEqual([])
})

test.each(Object.entries(users))('%s is used by those alone who need it', (what, allowed) => {
  const using = files.filter((file) => read(file).includes(what))
  expect(using.sort()).toEqual(Object.keys(allowed).sort())
})

test('no handler reads a body of whatever length', () => {
  const reading = /\brequest\.(?:formData|json|text|arrayBuffer|blob|bytes|body)\b(?!Used)/
  const asked = files.filter((file) => !file.startsWith('pages/') && reading.test(read(file)))
  expect(asked).toEqual([])
})

describe('every exported action', () => {
  const actionFiles = files.filter((file) => /^\s*['"]use server['"]/m.test(read(file)))
  const actions = actionFiles.flatMap((file) => exportedFunctions(file).map((each) => ({ file, ...each })))

  test('is found', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['logout', 'revokeDevice', 'revokeOtherDevices']),
    )
    for (const file of actionFiles) expect(read(file).trimStart(), file).toMatch(/^'use server'/)
  })

  test.each(actions)('$name in $file asks where it came from and who is signed in', ({ name, text }) => {
    const [first] = text
      .slice(text.indexOf('{') + 1)
      .trimStart()
      .split('\n', 1)
    expect(first).toBe('await requireSameOrigin()')
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
