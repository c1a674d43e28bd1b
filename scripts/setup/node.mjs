import { spawn, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { installMissing } from './install.mjs'
import { bin, endWithParent, exitCode, forwardSignals } from './run.mjs'

const oldest = 24

/**
 * Installs what is missing and sees to it that the script runs on Node 24: where this process is older, the
 * script is run again, with the same arguments, by the Node that npm brought.
 * @param {string} script the file of the caller
 * @param {string} [lastLine] what the output must end with when it cannot be run at all
 * @returns {Promise<boolean>} true: go on; false: it has been run, or it failed, and `process.exitCode` is set
 */
export async function isReady(script, lastLine) {
  const giveUp = () => {
    if (lastLine) console.log(lastLine)
    process.exitCode = 1
    return false
  }
  if (!(await installMissing())) return giveUp()
  if (major(process.version) >= oldest) {
    endWithParent()
    return true
  }
  const node = join(bin, 'node')
  if (major(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout) < oldest) {
    console.error(
      `Cookie Lab needs Node ${oldest} or newer. This is Node ${process.version}, and npm has none that runs on ` +
        `this system (${process.platform} ${process.arch}). Install Node ${oldest} from https://nodejs.org.`,
    )
    return giveUp()
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  forwardSignals(child)
  process.exitCode = await exitCode(child)
  return false
}

/** @param {string | null} version as `node --version` prints it */
function major(version) {
  return Number(/^v(\d+)\./.exec(version ?? '')?.[1] ?? 0)
}
