import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { migrate } from './migrate.ts'
import { root } from './run.mjs'

/**
 * Prepares what the server needs and becomes the server.
 * @param options.isDev leave the build out: the development server compiles page by page
 */
export async function start({ isDev }: { isDev: boolean }): Promise<void> {
  loadSettings()
  if ((isDev || (await buildIfStale())) && (await migrate())) await import('../serve.ts')
  else process.exitCode = 1
}

/** Reads the files that Next reads later, before the database and the server need the same settings. */
function loadSettings() {
  for (const name of ['.env.local', '.env']) {
    const file = join(root, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
}
