import { bestOf, mediansOf, ofFloor, ratio, whole } from '../compare.ts'
import { browserHeaders } from '../load.ts'
import { alternate, type RoundOptions, type Turn } from '../rounds.ts'
import type { Sides } from '../sides.ts'
import type { Row } from '../table.ts'

const MUST_BE_TIMES = 1.3

interface Endpoint {
  path: string
  flaskPath?: string
  /** What the bare Next app has of this kind, and what stands in its answer. */
  bare: { path: string; expected: string; cookie: string }
  expected: string
  appCookie: string
  flaskCookie: string
}

/** The tutorials' endpoints and the check of a session, against the tutorials' own Flask. */
export async function endpointsJob(sides: Sides, options: RoundOptions): Promise<Row[]> {
  const rows: Row[] = []
  if (Object.keys(sides.flasks).length === 0) return rows
  for (const endpoint of endpointsOf(sides)) rows.push(await rowOf(endpoint, sides, options))
  return rows
}

function endpointsOf({ appSession, flaskSession }: Sides): Endpoint[] {
  // Each framework writes a value with a space in a way of its own.
  const appCookie = 'flask_tutorial=Hello%20World'
  const flaskCookie = 'flask_tutorial="Hello World"'
  const tutorial = (path: string, expected: string): Endpoint => ({
    path,
    expected,
    appCookie,
    flaskCookie,
    bare: { path, expected, cookie: appCookie },
  })
  const protectedPage: Endpoint = {
    path: '/protected',
    expected: 'Welcome to the protected page!',
    appCookie: appSession,
    flaskCookie: flaskSession,
    bare: { path: '/', expected: 'Ada', cookie: 'username=Ada' },
  }
  return [
    tutorial('/set_cookie', 'Cookie Setter'),
    tutorial('/read_cookie', 'The cookie value is: Hello World'),
    tutorial('/delete_cookie', 'Cookie Deleted'),
    protectedPage,
    { ...protectedPage, flaskPath: '/protected/page' },
  ]
}

async function rowOf(endpoint: Endpoint, sides: Sides, options: RoundOptions): Promise<Row> {
  const { path, flaskPath, bare, expected, appCookie, flaskCookie } = endpoint
  const turn = (name: string, origin: string, at: string, cookie: string): Turn => ({
    name,
    origin,
    paths: [at],
    expected: [expected],
    headers: { ...browserHeaders, cookie },
  })
  const flasks = Object.entries(sides.flasks).map(([name, { origin }]) =>
    turn(name, origin, flaskPath ?? path, flaskCookie),
  )
  const app = turn('app', sides.app.origin, path, appCookie)
  const floor = { ...turn('floor', sides.floor.origin, path, appCookie), expected: [''] }
  const bareNext = {
    ...turn('bare', sides.bare.origin, bare.path, bare.cookie),
    expected: [bare.expected],
  }
  const medians = await alternate([app, ...flasks, bareNext, floor], options)
  const [ours, flask] = [mediansOf(medians, 'app'), bestOf(medians, Object.keys(sides.flasks))]
  const isFaster = ours.requestsPerSecond >= MUST_BE_TIMES * flask.requestsPerSecond
  const measured =
    `${ratio(ours.requestsPerSecond, flask.requestsPerSecond)} (${whole(ours.requestsPerSecond)} to ` +
    `${whole(flask.requestsPerSecond)} a second), p99 ${ours.p99.toFixed(1)} to ${flask.p99.toFixed(1)} ms; ` +
    `the bare Next app ${ratio(mediansOf(medians, 'bare').requestsPerSecond, flask.requestsPerSecond)}; ${ofFloor(medians)}`
  const row = { job: `\`${path}\``, against: flask.name, measured }
  // The tutorials answer one sentence; the whole page by Jinja is the app's own equal.
  if (flaskPath) return { ...row, job: `\`${path}\`, as a page`, against: `${flask.name}, Jinja` }
  return {
    ...row,
    mustReach: `≥ ${MUST_BE_TIMES} × requests a second, p99 not worse`,
    isReached: isFaster && ours.p99 <= flask.p99,
  }
}
