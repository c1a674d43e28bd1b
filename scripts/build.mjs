import { isReady } from './setup/node.mjs'

/** `npm run build`: builds, whether the last build is stale or not. */
if (await isReady(import.meta.filename)) {
  const [{ build }, { alone }] = await Promise.all([import('./setup/build.ts'), import('./setup/lock.mjs')])
  process.exitCode = (await alone(build)) ? 0 : 1
}
