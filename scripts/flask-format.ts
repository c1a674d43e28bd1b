// Holds the signed cookie of lesson "sessions" against Flask itself: what one of them writes, the other must read.
//
//   npm run flask-format
//
// Every Python of this machine that has Flask is asked; without one nothing is checked, and that is said.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  readFlaskSession,
  signFlaskSession,
  type FlaskSession,
} from '../lib/course/flask-session/flask-session.ts'
import { readTaggedJson, writeTaggedJson } from '../lib/course/flask-session/tagged-json.ts'
import { PYTHONS, startPython, type Ask } from './ask-python.ts'

const KEY = 'a key that the other one does not know'
const OTHER_KEY = 'your_secret_key'

const sessions: Record<string, FlaskSession> = {
  'a cart': { username: 'Ada', teas: 1 },
  nothing: {},
  unicode: { name: 'Zoë Grün 🍵', ключ: '値', quote: '"\\\n\u0000\u2028' },
  'nested data': { a: { b: [{ c: [1, 2.5, -3, true, null, ''] }, []], d: {} } },
  'data that is compressed': { note: 'Leave it at the door. '.repeat(40) },
  'data just too short for it': { note: 'abcabcabcabcabc' },
  'a date': { at: new Date('2026-11-20T12:00:00Z') },
  bytes: { raw: new Uint8Array([0, 1, 254, 255]), empty: new Uint8Array() },
  'keys that look like tags': {
    a: { ' t': [1] },
    b: { ' d': 'no date' },
    c: { ' di': { ' b': 'x' } },
    d: { ' x': 1 },
  },
  'a tag at the top': { ' t': [1] },
}

/** What only Python has, by the Python that makes it, and what is read of it here. */
const pythonOnly: Record<string, [python: string, here: FlaskSession]> = {
  'a tuple': [`{'t': (1, ('a', [2]))}`, { t: [1, ['a', [2]]] }],
  'a UUID': [
    `{'u': uuid.UUID('12345678-1234-5678-1234-567812345678')}`,
    { u: '12345678-1234-5678-1234-567812345678' },
  ],
  'a Markup': [`{'m': Markup('<b>a</b>')}`, { m: '<b>a</b>' }],
  'a date with a zone': [
    `{'d': datetime(2026, 11, 20, 14, tzinfo=timezone(timedelta(hours=2)))}`,
    { d: new Date('2026-11-20T12:00:00Z') },
  ],
}

let passed = 0
let failed = 0
for (const python of PYTHONS) await judge(python)
print(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function judge(python: string) {
  const { ask, end } = startPython(python, path.join(import.meta.dirname, 'flask-format.py'))
  const version = await ask({ version: true })
  if (typeof version !== 'string')
    return print(`${python}: skipped, for it has no Flask (Debian: python3-flask).`)
  print(`${python}: Flask ${version}`)
  await judgeForger(python)
  await judgeFlask(ask, !/^(?:[012]\.|3\.0\.)/.test(version))
  end()
}

async function judgeFlask(ask: Ask, hasFallbacks: boolean) {
  for (const [title, data] of Object.entries(sessions)) {
    const json = writeTaggedJson(data)
    const ours = await signFlaskSession(data, KEY)
    const theirs = String(await ask({ sign: json, key: KEY }))
    check(`${title}: Flask reads ours`, readBack(await ask({ read: ours, key: KEY })), data)
    check(`${title}: we read Flask's`, await read(theirs), data)
    check(`${title}: both compress or neither does`, ours.startsWith('.'), theirs.startsWith('.'))
  }
  for (const [title, [expression, here]] of Object.entries(pythonOnly)) {
    const theirs = String(await ask({ signPython: expression, key: KEY }))
    check(`${title}: we read Flask's`, await read(theirs), here)
  }

  const ours = await signFlaskSession({ teas: 1, note: 'x' }, KEY)
  for (const [title, value] of Object.entries(changed(ours))) {
    check(`${title}: Flask refuses it`, await ask({ read: value, key: KEY }), null)
    check(`${title}: we refuse it`, (await readFlaskSession(value, [KEY])).ok, false)
  }
  check('another key: Flask refuses it', await ask({ read: ours, key: OTHER_KEY }), null)
  check('another key: we refuse it', (await readFlaskSession(ours, [OTHER_KEY])).ok, false)
  const old = await signFlaskSession({ teas: 1 }, KEY, new Date(Date.now() - 32 * 24 * 60 * 60 * 1000))
  check('after 32 days: Flask refuses it', await ask({ read: old, key: KEY }), null)
  check('after 32 days: we name the reason', await readFlaskSession(old, [KEY]), {
    ok: false,
    reason: 'expired',
  })
  check('an old key: we read it', (await readFlaskSession(ours, [OTHER_KEY, KEY])).ok, true)
  if (!hasFallbacks) return print('  SECRET_KEY_FALLBACKS: this Flask has none (since 3.1).')
  const rotated = await ask({ read: ours, key: OTHER_KEY, fallbacks: [KEY] })
  check('an old key: Flask reads it by its fallbacks', readBack(rotated), { teas: 1, note: 'x' })
  const newest = String(await ask({ sign: '{"teas":1}', key: OTHER_KEY, fallbacks: [KEY] }))
  check('with fallbacks Flask signs by the newest', (await readFlaskSession(newest, [OTHER_KEY])).ok, true)
}

/** The six lines of Python in the lesson, run as they stand there. */
async function judgeForger(python: string) {
  const program = path.join(import.meta.dirname, '../app/lessons/sessions/forge.py')
  const { stdout } = spawnSync(python, [program], { encoding: 'utf8' })
  const reading = await readFlaskSession(stdout.trim(), [OTHER_KEY])
  check('the forger of the lesson', reading.ok && reading.data, { username: 'Mallory', role: 'admin' })
}

/** One character of each part changed, and parts left out. */
function changed(value: string): Record<string, string> {
  const [payload = '', time = '', signature = ''] = value.split('.')
  const flip = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
  return {
    'a changed payload': [flip(payload), time, signature].join('.'),
    'a changed time': [payload, flip(time), signature].join('.'),
    'a changed signature': [payload, time, flip(signature)].join('.'),
    'no signature': `${payload}.${time}`,
    'an empty signature': `${payload}.${time}.`,
    'the payload alone': payload,
    'nothing at all but dots': '..',
  }
}

async function read(value: string): Promise<unknown> {
  const reading = await readFlaskSession(value, [KEY])
  return reading.ok ? reading.data : reading.reason
}

function readBack(json: unknown): unknown {
  return typeof json === 'string' ? readTaggedJson(json) : json
}

function check(title: string, found: unknown, expected: unknown) {
  if (isDeepStrictEqual(found, expected)) return passed++
  failed++
  print(`  ${title}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
