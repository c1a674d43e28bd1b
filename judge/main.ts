import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { findBrowser } from '../scripts/checks/browser.ts'
import { openChromium } from './chromium.ts'
import { findFirefox, openFirefox } from './firefox.ts'
import { failuresOf } from './judge-history.ts'
import type { Judge } from './observation.ts'
import { judgeAgedSameSite, judgeSameSite, type Verdict } from './same-site.ts'
import { startEchoServer, type EchoServer } from './server.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    count: { type: 'string', default: '300' },
    browser: { type: 'string', default: 'chromium' },
    'histories-only': { type: 'boolean', default: false },
  },
})

// Looked for once: a second browser of it waits beside the first.
const chromium = values.browser === 'chromium' ? await findBrowser() : undefined
const server = await startEchoServer()
const judge = await openJudge(values.browser, server)
if (judge) await run(judge)
await server.close()

async function run(judge: Judge) {
  const seed = Number(values.seed)
  const count = Number(values.count)
  print(`${judge.profile} ${judge.version}, seed ${seed}, ${count} histories`)

  // Cookies have to grow old for it: a browser of its own waits beside the histories.
  const aged = values['histories-only'] ? [] : [await openJudge(values.browser, server)]
  const agedVerdicts = Promise.all(aged.flatMap((other) => (other ? [judgeAged(other, server)] : [])))
  const started = performance.now()
  let failedHistories = 0
  for await (const failure of failuresOf(judge, { seed, count })) {
    print(failure)
    failedHistories++
  }
  print(`${count} histories in ${Math.round((performance.now() - started) / 1000)} s`)

  const cells = values['histories-only']
    ? []
    : [...(await judgeSameSite(judge, server)), ...(await agedVerdicts)]
  const wrong = cells.filter(({ differences }) => differences.length > 0)
  for (const { title, differences } of wrong) print([title, ...differences].join('\n  '))
  await judge.close()

  const failed = failedHistories + wrong.length
  print(`${count + cells.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function judgeAged(judge: Judge, server: EchoServer): Promise<Verdict> {
  const verdict = await judgeAgedSameSite(judge, server)
  await judge.close()
  return verdict
}

/** Opens a browser of this name; null, with the reason printed, where it is not installed. */
async function openJudge(browser: string, server: EchoServer): Promise<Judge | null> {
  if (browser === 'chromium') {
    if (chromium) return await openChromium(server, process.env.CHROMIUM_PATH ?? chromium.CHROMIUM_PATH)
    // `findBrowser` has said why: where it could be installed, it is there.
    process.exitCode = 1
    return null
  }
  if (browser !== 'firefox') throw new Error(`--browser is chromium or firefox, not ${browser}.`)
  const executable = findFirefox()
  if (executable) return await openFirefox(executable, server)
  print('skipped: no Firefox found. Install it (apt-get install firefox-esr) or name it in FIREFOX_PATH.')
  return null
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
