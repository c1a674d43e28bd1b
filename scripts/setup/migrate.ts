import { join } from 'node:path'
import { root, run } from './run.mjs'

/**
 * Brings the database up to date, in a process of its own: the data layer imports `server-only`, which
 * throws outside Next unless Node resolves packages as a React server does.
 * @param env settings on top of this process's own
 * @returns false when it failed; the reason has been printed
 */
export async function migrate(env: Record<string, string> = {}): Promise<boolean> {
  const script = join(root, 'scripts', 'migrate.ts')
  const { code, output } = await run(process.execPath, ['--conditions=react-server', script], {
    isQuiet: true,
    env,
  })
  if (code !== 0) console.error(`${output}\nThe database could not be prepared.`)
  return code === 0
}
