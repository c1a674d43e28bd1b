import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { bin, run } from '../setup/run.mjs'

const minutes = 60_000

/**
 * Finds a Chromium that starts, or gets one: Playwright's own, one on the PATH, Playwright's download, and as
 * root on Debian the package.
 * @returns what Playwright needs in its environment; undefined when there is none, and the reader has been told
 */
export async function findBrowser(): Promise<Record<string, string> | undefined> {
  if (await starts()) return {}
  const onPath = await findOnPath()
  if (onPath) return onPath

  console.log('Downloading a browser for the tests (once, about 170 MB)…')
  await run(join(bin, 'playwright'), ['install', 'chromium'], { isQuiet: true, timeout: 5 * minutes })
  if (await starts()) return {}

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing the package chromium…')
    const options = { isQuiet: true, timeout: 5 * minutes, env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update'], options)
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options)
    const installed = await findOnPath()
    if (installed) return installed
  }
  console.error(
    'No browser for the end-to-end tests: none starts here, and none could be installed. Install Chromium or ' +
      'Google Chrome so that `chromium` or `google-chrome` is on the PATH, or run, as root: ' +
      'npx playwright install --with-deps chromium',
  )
  return undefined
}

async function findOnPath() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name)
      if (existsSync(file) && (await starts(file))) return { CHROMIUM_PATH: file }
    }
  }
  return undefined
}

/** A file that exists may lack a system library: only a start tells. */
async function starts(executablePath?: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), timeout: 60_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}
