import { parseEnv } from '../../lib/env.ts'
import { buildIfStale } from './build.ts'
import { loadEnvFiles } from './env-files.ts'
import { migrate } from './migrate.ts'

/**
 * Prepares what the server needs and becomes the server.
 * @param options.isDev leave the build out: the development server compiles page by page
 */
export async function start({ isDev }: { isDev: boolean }): Promise<void> {
  if (!hasGoodSettings()) process.exitCode = 1
  else if ((isDev || (await buildIfStale())) && (await migrate())) await import('../serve.ts')
  else process.exitCode = 1
}

/** Checks all settings before minutes are spent on a build. */
function hasGoodSettings(): boolean {
  loadEnvFiles()
  try {
    parseEnv(process.env)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
