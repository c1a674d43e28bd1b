import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './run.mjs'

const file = join(root, '.setup-lock')
const heartbeat = 2_000
const abandonedAfter = 15_000

/**
 * Does something that only one process may do at a time in this folder: installing, building.
 * The lock is a file that its owner touches every two seconds; one whose owner is gone does not count.
 * @template Result
 * @param {() => Promise<Result>} task
 */
export async function alone(task) {
  for (let isTold = false; !take(); await sleep(250)) {
    if (isAbandoned()) {
      rmSync(file, { force: true })
    } else if (!isTold) {
      console.log('Another command is installing or building here: waiting for it…')
      isTold = true
    }
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), heartbeat)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await task()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function isAbandoned() {
  try {
    const age = Date.now() - statSync(file).mtimeMs
    if (age > abandonedAfter) return true
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}

/** @param {unknown} error @param {string} code */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
