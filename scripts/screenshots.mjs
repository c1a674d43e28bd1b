import { isReady } from './setup/node.mjs'

/** `npm run screenshots`: pictures of the main pages, in the folder screenshots, and those of the README. */
if (await isReady(import.meta.filename)) {
  const { takeScreenshots } = await import('./screenshots/take.ts')
  process.exitCode = await takeScreenshots()
}
