import { isReady } from './setup/node.mjs'

/** `npm run test:e2e -- --grep login`: the end-to-end tests alone, with Playwright's options. */
if (await isReady(import.meta.filename)) {
  const { runEndToEndTests } = await import('./checks/end-to-end.ts')
  process.exitCode = await runEndToEndTests(process.argv.slice(2))
}
