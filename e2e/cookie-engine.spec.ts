import { expect, test } from '@playwright/test'
import { openChromium } from '../judge/chromium.ts'
import { failuresOf } from '../judge/judge-history.ts'
import type { Judge } from '../judge/observation.ts'
import { judgeSameSite } from '../judge/same-site.ts'
import { startEchoServer, type EchoServer } from '../judge/server.ts'

const SEED = 6265
const HISTORIES = 320
const BATCH = 80

test.describe('the cookie engine, judged by Chromium', () => {
  let server: EchoServer
  let judge: Judge

  test.beforeAll(async () => {
    server = await startEchoServer()
    judge = await openChromium(server)
  })

  test.afterAll(async () => {
    await judge.close()
    await server.close()
  })

  for (let first = SEED; first < SEED + HISTORIES; first += BATCH) {
    test(`predicts the histories of the seeds ${first} to ${first + BATCH - 1}`, async () => {
      test.setTimeout(120_000)
      const failures = await Array.fromAsync(failuresOf(judge, { seed: first, count: BATCH }))
      expect(failures).toEqual([])
    })
  }

  test('predicts which requests carry and set cookies of each SameSite', async () => {
    test.setTimeout(60_000)
    const verdicts = await judgeSameSite(judge, server)
    expect(verdicts.filter(({ differences }) => differences.length > 0)).toEqual([])
  })
})
