import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { bin, root, run } from './run.mjs'

/** The options that a user's own npm configuration could have set in a way that breaks this installation. */
const npmCi =
  'ci --include=dev --include=optional --include=peer --package-lock=true --dry-run=false --global=false --engine-strict=false --ignore-scripts --loglevel=error'

/**
 * Installs the packages of package-lock.json unless they are there.
 * @returns {Promise<boolean>} false when npm could not; the reason has been printed
 */
export async function installMissing() {
  if (isInstalled(root)) return true
  return alone(async () => {
    if (isInstalled(root)) return true
    console.log('Installing packages (once, about a minute)…')
    const { code, output } = await run('npm', npmCi.split(' '), { isQuiet: true })
    if (code !== 0) {
      // npm's own text names registries and paths of this machine: its error code says enough.
      const reason = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? `exit code ${code}`
      console.error(`npm could not install the packages (${reason}). To see all it says, run: npm ci`)
      return false
    }
    dropForeignNode()
    return true
  })
}

/**
 * Tells whether node_modules holds what package-lock.json asks for, by the record that npm keeps inside it
 * and writes last. Optional packages may be missing: most are for other systems.
 * @param {string} folder the project's
 */
export function isInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json')) ?? {}
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  if (!present) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return path in present ? present[path]?.version === version : optional
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm puts this `node` before the machine's own: one that does not run here (musl) must not stay. */
function dropForeignNode() {
  const node = join(bin, 'node')
  if (spawnSync(node, ['--version']).status !== 0) rmSync(node, { force: true })
}
