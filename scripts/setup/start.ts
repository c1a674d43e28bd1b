import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from '../../lib/env.ts'
import { buildIfStale } from './build.ts'
import { migrate } from './migrate.ts'
import { root } from './run.mjs'

/**
 * Prepares what the server needs and becomes the server.
 * @param options.isDev leave the build out: the development server compiles page by page
 */
export async function start({ isDev }: { isDev: boolean }): Promise<void> {
  if (!hasGoodSettings()) process.exitCode = 1
  else if ((isDev || (await buildIfStale())) && (await migrate())) await import('../serve.ts')
  else process.exitCode = 1
}

/** Reads the files that Next reads later, and checks all settings before minutes are spent on a build. */
function hasGoodSettings(): boolean {
  for (const name of ['.env.local', '.env']) {
    const file = join(root, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
  try {
    parseEnv(process.env)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
