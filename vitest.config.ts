import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,app,scripts}/**/*.test.ts'],
    // Settings of the shell count as unset: a test that needs one stubs it.
    env: {
      ADDRESS_LIMIT: '',
      APP_ORIGIN: '',
      CLASSROOM: '',
      DATABASE_POOL: '',
      DATABASE_URL: '',
      DATA_DIR: '',
      HOST: '',
      LAB_SUBDOMAINS: '',
      OTHER_SITE_ORIGIN: '',
      PORT: '',
      SESSION_PASSWORDS: '',
      STOP_DELAY: '',
      TRUSTED_PROXIES: '',
      WORKERS: '',
    },
    unstubEnvs: true,
    // Some tests start real processes, and a busy machine is no reason to fail.
    testTimeout: 60_000,
  },
  // What Next does for a server bundle: `server-only` is empty there and throws elsewhere.
  resolve: { tsconfigPaths: true },
  ssr: { resolve: { conditions: ['react-server'] } },
})
