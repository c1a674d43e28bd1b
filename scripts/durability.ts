// Kills the whole server again and again while people sign up, and counts whether anybody is lost who was told that
// the account exists. SQLite; one database for all kills.
//
//   npm run test:durability -- --kills 50
//
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { aliveOf, workersOf } from '../e2e/processes.ts'
import { sendRaw } from '../e2e/raw-request.ts'
import { startServer } from '../e2e/server.ts'
import { buildIfStale } from './setup/build.ts'

const CLIENTS = 8
/** The kill comes at a moment that nobody has chosen, up to this long after the first account. */
const LONGEST_MILLISECONDS = 300

/** What became of the sign-ups of one life of the server. */
interface SignUps {
  /** Usernames that were answered with a session. */
  acknowledged: string[]
  /** How many were sent and had no answer when the server died. */
  unanswered: number
}

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } })
const kills = Number(values.kills)
const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-durability-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

if (!(await buildIfStale())) process.exit(1)
const all: string[] = []
let [passed, failed, unanswered] = [0, 0, 0]
for (let kill = 1; kill <= kills; kill++) {
  const signUps = await signUpUntilKilled()
  all.push(...signUps.acknowledged)
  unanswered += signUps.unanswered
  const faults = findFaults(all, signUps)
  if (faults.length === 0) passed++
  else failed++
  for (const fault of faults) console.log(`kill ${kill}: ${fault}`)
}
const lost = findLost(all).length
console.log(
  `${kills} kills: ${all.length} sign-ups acknowledged, ${lost} lost; ${unanswered} cut off unanswered.`,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && kills > 0 ? 0 : 1

/** Starts the server, has people sign up, and kills all of its processes at once in the middle of it. */
async function signUpUntilKilled(): Promise<SignUps> {
  const server = await startServer({ DATA_DIR: folder, WORKERS: '2', ADDRESS_LIMIT: '1000000' })
  const signUps: SignUps = { acknowledged: [], unanswered: 0 }
  const first = Promise.withResolvers<void>()
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (await signUp(server.origin, signUps)) first.resolve()
  })
  await Promise.race([first.promise, Promise.all(clients)])
  await sleep(Math.random() * LONGEST_MILLISECONDS)
  const processes = [server.pid, ...workersOf(server.pid)]
  for (const pid of processes) process.kill(pid, 'SIGKILL')
  await Promise.all([...clients, server.ended])
  while (aliveOf(processes).length > 0) await sleep(10)
  return signUps
}

/** Signs somebody new up by the form. @returns whether the server lives */
async function signUp(origin: string, signUps: SignUps): Promise<boolean> {
  const username = `t${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`
  try {
    const { status, setCookies } = await sendRaw(origin, {
      method: 'POST',
      path: '/login/sign-up',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ username, password: 'correct horse battery' }).toString(),
    })
    if (status !== 303 || !setCookies.some((line) => line.startsWith('session=')))
      throw new Error(`A sign-up was answered with status ${status}.`)
    signUps.acknowledged.push(username)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code !== 'ECONNREFUSED') signUps.unanswered++
    return false
  }
}

function findFaults(usernames: string[], { acknowledged, unanswered }: SignUps): string[] {
  const lost = findLost(usernames)
  const integrity = inDatabase((database) => database.pragma('integrity_check', { simple: true }))
  return [
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...(integrity === 'ok' ? [] : [`the database is damaged: ${String(integrity)}`]),
    ...(acknowledged.length > 0 ? [] : ['nobody had signed up before it']),
    ...(unanswered > 0 ? [] : ['nobody was signing up when it came']),
  ]
}

/** Those of these users who have no account, or none of the sessions that they were given. */
function findLost(usernames: string[]): string[] {
  return inDatabase((database) => {
    const kept = database.prepare(
      'select 1 from users join sessions on sessions.user_id = users.id where users.username = ?',
    )
    return usernames.filter((username) => !kept.get(username))
  })
}

function inDatabase<Result>(work: (database: Database.Database) => Result): Result {
  const database = new Database(join(folder, 'cookie-lab.db'))
  try {
    return work(database)
  } finally {
    database.close()
  }
}
