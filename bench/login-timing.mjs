// Whether the time of an answer tells which usernames exist: an unknown name against a wrong password.
//
//   npm run bench:login
//
// Starts the production server (npm run build comes first) with a database of its own, asks in turns and prints both
// medians in milliseconds and their ratio: 1.00 means that the two cannot be told apart by it.
import { randomUUID } from 'node:crypto'
import { startServer } from '../e2e/server.ts'

const ROUNDS = 200
const { origin, remove } = await startServer({ CLASSROOM: '1' })

/** @param {string} path @param {Record<string, string>} fields */
async function post(path, fields) {
  const start = performance.now()
  const body = new URLSearchParams(fields)
  const response = await fetch(origin + path, { method: 'POST', body, redirect: 'manual' })
  await response.arrayBuffer()
  return { status: response.status, milliseconds: performance.now() - start }
}

const newName = () => `bench-${randomUUID().slice(0, 18)}`

/** @param {number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

try {
  const password = 'correct horse battery'
  // Each name is asked for once, so that no limit is met.
  const known = Array.from({ length: ROUNDS }, newName)
  for (const username of known) await post('/login/sign-up', { username, password })
  /** @type {Record<'wrong' | 'unknown', number[]>} */
  const times = { wrong: [], unknown: [] }
  for (const [round, username] of known.entries()) {
    const turns = /** @type {const} */ ([
      ['wrong', username],
      ['unknown', newName()],
    ])
    for (const [kind, name] of round % 2 ? turns : turns.toReversed()) {
      const { status, milliseconds } = await post('/login/submit', {
        username: name,
        password: 'a wrong guess',
      })
      if (status !== 303) throw new Error(`A login was answered ${status} instead of 303.`)
      times[kind].push(milliseconds)
    }
  }
  const [unknown, wrong] = [median(times.unknown), median(times.wrong)]
  console.log(`unknown name    ${unknown.toFixed(2)} ms   (median of ${ROUNDS})`)
  console.log(`wrong password  ${wrong.toFixed(2)} ms`)
  console.log(`ratio           ${(unknown / wrong).toFixed(3)}`)
} finally {
  await remove()
}
