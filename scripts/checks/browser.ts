import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { bin, run } from '../setup/run.mjs'

const minutes = 60_000

/** Whole browsers, and Chromium without a window, by the names of their commands and of Debian's packages. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome']
const shell = 'chromium-headless-shell'

/**
 * Finds a Chromium that starts, or gets one: Playwright's own, one on the PATH, Playwright's download, and as
 * root on Debian the package. Beside it, its shell without a window, with which most tests need a third less time.
 * @returns what Playwright needs in its environment; undefined when there is none, and the reader has been told
 */
export async function findBrowser(): Promise<Record<string, string> | undefined> {
  if (await playwrightHasBoth()) return {}
  const onPath = await findOnPath(browsers)
  if (onPath) return withShell(onPath)

  console.log('Downloading a browser for the tests (once, about 170 MB)…')
  await run(join(bin, 'playwright'), ['install', 'chromium'], { isQuiet: true, timeout: 5 * minutes })
  if (await playwrightHasBoth()) return {}

  await installPackage('chromium')
  const installed = await findOnPath(browsers)
  if (installed) return withShell(installed)
  console.error(
    'No browser for the end-to-end tests: none starts here, and none could be installed. Install Chromium or ' +
      'Google Chrome so that `chromium` or `google-chrome` is on the PATH, or run, as root: ' +
      'npx playwright install --with-deps chromium',
  )
  return undefined
}

async function playwrightHasBoth(): Promise<boolean> {
  return (await starts({})) && (await starts({ channel: 'chromium' }))
}

/** Where there is no shell, the whole browser does its work. */
async function withShell(browser: string): Promise<Record<string, string>> {
  let found = await findOnPath([shell])
  if (!found && (await installPackage(shell))) found = await findOnPath([shell])
  return { CHROMIUM_PATH: browser, CHROMIUM_SHELL_PATH: found ?? browser }
}

/** @returns false where this is not Debian, or not root */
async function installPackage(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing the package ${name}…`)
  const options = { isQuiet: true, timeout: 5 * minutes, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], options)
  const { code } = await run('apt-get', ['install', '--yes', '--no-install-recommends', name], options)
  return code === 0
}

async function findOnPath(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const executablePath = join(folder, name)
      if (existsSync(executablePath) && (await starts({ executablePath }))) return executablePath
    }
  }
  return undefined
}

/** A file that exists may lack a system library: only a start tells. */
async function starts(browser: { executablePath?: string; channel?: string }): Promise<boolean> {
  try {
    const started = await chromium.launch({ ...browser, timeout: 60_000 })
    await started.close()
    return true
  } catch {
    return false
  }
}
