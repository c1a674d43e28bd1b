import { isReady } from '../scripts/setup/node.mjs'

/** `npm run test:deployment`: starts a deployment and runs the specs of this folder on it. */
if (await isReady(import.meta.filename, '0 passed, 1 failed')) {
  const { checkDeployment } = await import('./check.ts')
  process.exitCode = await checkDeployment(process.argv.slice(2))
}
