// Holds the columns of the lessons against each other: the Flask of a lesson's app.py, run as it stands, and the app's
// own handlers. Both must answer with the same status, and with lines that come to the same cookies in a browser.
//
//   npm run flask-lessons
//
// Every Python of this machine that has Flask is asked; without one nothing is checked, and that is said.
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createCookieJar } from '../../lib/http/cookie-jar.ts'
import { decodeCookieValue } from '../../lib/http/cookie-value.ts'
import { effectiveCookieName, parseSetCookie } from '../../lib/http/set-cookie.ts'
import { isOwnCookie } from '../../lib/own-cookies.ts'
import { PYTHONS, startPython } from '../ask-python.ts'
import { startTestServer } from '../checks/test-server.ts'
import { buildIfStale } from '../setup/build.ts'
import { pairs, type Pair } from './pairs.ts'

const root = path.join(import.meta.dirname, '../..')

interface Answer {
  status: number
  lines: string[]
}

let passed = 0
let failed = 0
const folder = mkdtempSync(path.join(tmpdir(), 'cookie-lab-'))
try {
  if (!(await judgeAll())) failed++
} finally {
  rmSync(folder, { recursive: true, force: true })
}
print(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function judgeAll(): Promise<boolean> {
  const server = (await buildIfStale()) ? await startTestServer(folder) : undefined
  if (!server) return false
  for (const python of PYTHONS) await judge(python, server.origin)
  return (await server.stop()) === 0
}

async function judge(python: string, origin: string) {
  const { ask, end } = startPython(python, path.join(import.meta.dirname, 'flask_client.py'))
  const version = await ask({ version: true })
  if (typeof version !== 'string')
    return print(`${python}: skipped, for it has no Flask (Debian: python3-flask).`)
  print(`${python}: Flask ${version}`)
  check(
    'the lessons with an app.py',
    lessonsWithFlask(),
    [...new Set(pairs.map(({ lesson }) => lesson))].sort(),
  )
  const cookies = new Map<string, string>()
  for (const pair of pairs) {
    const { lesson, file = 'app.py', flask, fields } = pair
    const [method, address] = flask.split(' ')
    const theirs = (await ask({
      file: path.join(root, 'app/lessons', lesson, file),
      method,
      path: address,
      fields,
    })) as Answer
    check(`${lesson}, ${flask}`, comesTo(theirs, pair), comesTo(await askApp(origin, pair, cookies), pair))
  }
  end()
}

function lessonsWithFlask(): string[] {
  const files = globSync('*/*app.py', { cwd: path.join(root, 'app/lessons') })
  return files.map((file) => path.dirname(file)).sort()
}

/** Sends a pair's request to the app, with the cookies that it has set before, wherever they belong. */
async function askApp(origin: string, pair: Pair, cookies: Map<string, string>): Promise<Answer> {
  const [method = '', address = ''] = pair.next.split(' ')
  const response = await fetch(`${origin}/lessons/${pair.lesson}${address}`, {
    method,
    redirect: 'manual',
    headers: { origin, cookie: [...cookies].map((each) => each.join('=')).join('; ') },
    ...(pair.fields && { body: new URLSearchParams(pair.fields) }),
  })
  await response.arrayBuffer()
  const lines = response.headers.getSetCookie()
  for (const line of lines) cookies.set(effectiveCookieName(line), parseSetCookie(line).value.text)
  return { status: response.status, lines: lines.filter((line) => !isOwnCookie(effectiveCookieName(line))) }
}

/** What an answer comes to in a browser. Of the path only that there is one: the lessons' addresses are longer. */
function comesTo({ status, lines }: Answer, { isValueOwn = false, differsIn, onlyHere }: Pair) {
  const now = new Date()
  const cookies = lines.map((line) => {
    const jar = createCookieJar({ profile: 'chromium' })
    const { cookie, reasons } = jar.receive(line, { url: 'https://lab.test/', via: 'http', now })
    if (!cookie) return { name: effectiveCookieName(line), reasons, isStored: false }
    const { name, value, hostOnly, secure, httpOnly, sameSite, expires } = cookie
    const facts = {
      name,
      value: isValueOwn ? value !== '' : decodeCookieValue(value),
      hostOnly,
      secure,
      httpOnly,
      sameSite,
      minutes: expires && Math.round((expires.getTime() - now.getTime()) / 60_000),
    }
    return differsIn ? { ...facts, [differsIn]: undefined } : facts
  })
  const compared = cookies.filter(({ name }) => name !== onlyHere)
  // To a browser the order of one answer's lines says nothing, but for lines of one name: these keep it.
  return { status, cookies: compared.sort((one, other) => one.name.localeCompare(other.name)) }
}

function check(title: string, flask: unknown, next: unknown) {
  if (isDeepStrictEqual(flask, next)) return passed++
  failed++
  print(`  ${title}\n    Flask: ${JSON.stringify(flask)}\n    Next:  ${JSON.stringify(next)}`)
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
