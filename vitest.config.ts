import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{lib,app,scripts}/**/*.test.ts'] },
  // What Next does for a server bundle: `server-only` is empty there and throws elsewhere.
  resolve: { tsconfigPaths: true },
  ssr: { resolve: { conditions: ['react-server'] } },
})
