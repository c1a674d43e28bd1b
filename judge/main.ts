import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { openChromium } from './chromium.ts'
import { findFirefox, openFirefox } from './firefox.ts'
import { judgeSeed } from './judge-history.ts'
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
  const failures: string[] = []
  const started = performance.now()
  for (let index = 0; index < count; index++) {
    const failure = await judgeSeed(judge, seed + index)
    if (failure) print(failure)
    if (failure) failures.push(failure)
  }
  print(`${count} histories in ${Math.round((performance.now() - started) / 1000)} s`)

  const cells = values['histories-only']
    ? []
    : [...(await judgeSameSite(judge, server)), ...(await agedVerdicts)]
  const wrong = cells.filter(({ differences }) => differences.length > 0)
  for (const { title, differences } of wrong) print([title, ...differences].join('\n  '))
  await judge.close()

  const failed = failures.length + wrong.length
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
  if (browser === 'chromium') return await openChromium(server)
  if (browser !== 'firefox') throw new Error(`--browser is chromium or firefox, not ${browser}.`)
  const executable = findFirefox()
  if (executable) return await openFirefox(executable, server)
  print('skipped: no Firefox found. Install it (apt-get install firefox-esr) or name it in FIREFOX_PATH.')
  return null
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
