import { isReady } from './setup/node.mjs'

/** `npm run test:thorough`: the end-to-end tests that `npm test` leaves out for the time they take. */
if (await isReady(import.meta.filename, '0 passed, 1 failed')) {
  const { runThorough } = await import('./checks/test-thorough.ts')
  process.exitCode = await runThorough()
}
