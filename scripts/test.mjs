import { isReady } from './setup/node.mjs'

/** `npm test`: installs what is missing, then checks everything. */
if (await isReady(import.meta.filename, '0 passed, 1 failed')) {
  const { runAll } = await import('./checks/test.ts')
  process.exitCode = await runAll()
}
