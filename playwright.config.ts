import { defineConfig, devices } from '@playwright/test'

const { APP_ORIGIN, CHROMIUM_PATH, CI, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  // For a machine that is busy with something else: nothing waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(CI),
  reporter: PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: { baseURL: APP_ORIGIN ?? 'http://localhost:3000', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
          args: [
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            // Pages are drawn by the processor either way; this is the shorter one.
            '--disable-gpu',
          ],
        },
      },
    },
  ],
})
