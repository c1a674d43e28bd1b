import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root, run } from '../scripts/setup/run.mjs'
import { findWrk } from './load.ts'

/** What of Debian's packages is installed, with its version. */
export interface Tools {
  wrk: string | undefined
  flask: string | undefined
}

/** Looks for wrk, Flask and gunicorn, and says what is left out without them. */
export async function findTools(): Promise<Tools> {
  const wrk = await findWrk()
  if (!wrk) console.log('No wrk (Debian: wrk): autocannon puts the load instead.')
  const gunicorn = await firstLineOf('gunicorn', ['--version'])
  const flask = await firstLineOf('/usr/bin/python3', ['-c', askFlask])
  if (!gunicorn || !flask)
    console.log(
      'No Flask under gunicorn (Debian: gunicorn, python3-flask): the rows against it are left out.',
    )
  return { wrk, flask: gunicorn && flask ? `Flask ${flask}, ${gunicorn}` : undefined }
}

const askFlask = 'import flask; from importlib.metadata import version; print(version("flask"))'

async function firstLineOf(command: string, args: string[]): Promise<string | undefined> {
  const { code, output } = await run(command, args, { isQuiet: true })
  return code === 0 ? output.split('\n', 1)[0] : undefined
}

const packageSchema = z.object({ version: z.string() })

/** What was measured with what, in a line. */
export function versionsOf({ wrk, flask }: Tools): string {
  const versionOf = (name: string) =>
    packageSchema.parse(JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')))
      .version
  const load = wrk ?? `autocannon ${versionOf('autocannon')}`
  const parts = [
    `Node ${process.versions.node}`,
    `Next ${versionOf('next')}`,
    `React ${versionOf('react')}`,
    flask,
    load,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
