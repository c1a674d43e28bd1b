import { defineConfig } from '@playwright/test'
import config from '../playwright.config.ts'

/** One deployment and one worker: some specs end parts of it. */
export default defineConfig(config, {
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  use: { ignoreHTTPSErrors: true },
})
