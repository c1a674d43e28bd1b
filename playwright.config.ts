import { defineConfig, devices } from '@playwright/test'

const { APP_ORIGIN, CHROMIUM_PATH, CHROMIUM_SHELL_PATH, CI, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env

// A second --disable-features replaces the first: these stand in Playwright's own.
const leftOutByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

// The list below the address bar is two pages of its own, which each new window loads: a third of a test's time.
const omnibox = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Chromium without a window knows no settings for third-party cookies, and opens nothing again after a restart. */
const ofTheWindow = [
  '**/claims-about-the-profile.spec.ts',
  '**/cross-site.spec.ts',
  '**/experiment-tokens.spec.ts',
  '**/lesson-clinic-tickets.spec.ts',
  '**/lesson-lifetime-mistakes.spec.ts',
  '**/lesson-same-site*.spec.ts',
]

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
    // First, for the longest test is in there.
    {
      name: 'window',
      testMatch: ofTheWindow,
      use: { ...devices['Desktop Chrome'], channel: 'chromium', launchOptions: launch(CHROMIUM_PATH) },
    },
    {
      name: 'chromium',
      testIgnore: ofTheWindow,
      use: { ...devices['Desktop Chrome'], launchOptions: launch(CHROMIUM_SHELL_PATH ?? CHROMIUM_PATH) },
    },
  ],
})

function launch(executablePath: string | undefined) {
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Pages are drawn by the processor either way; this is the shorter one.
      '--disable-gpu',
      `--disable-features=${[...leftOutByPlaywright, ...omnibox].join()}`,
    ],
  }
}
