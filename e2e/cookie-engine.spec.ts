import { expect, test } from '@playwright/test'
import { openChromium } from '../judge/chromium.ts'
import { failuresOf } from '../judge/judge-history.ts'
import type { Judge } from '../judge/observation.ts'
import { startEchoServer, type EchoServer } from '../judge/server.ts'

/** As many as `npm test` has time for; `npm run judge` runs more of them, and all requests of each SameSite. */
const HISTORIES = { seed: 6265, count: 60 }

test.describe('the cookie engine, judged by Chromium', () => {
  let server: EchoServer
  let judge: Judge

  test.beforeAll(async () => {
    server = await startEchoServer()
    judge = await openChromium(server, process.env.CHROMIUM_PATH)
  })

  test.afterAll(async () => {
    await judge.close()
    await server.close()
  })

  test('predicts random histories', async () => {
    const failures = await Array.fromAsync(failuresOf(judge, HISTORIES))
    expect(failures).toEqual([])
  })
})
