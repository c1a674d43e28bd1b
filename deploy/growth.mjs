import { isReady } from '../scripts/setup/node.mjs'

/** `LEARNERS=200 npm run bench:growth`: what so many learners cost a deployment. */
if (await isReady(import.meta.filename)) {
  const { runOnDeployment } = await import('./check.ts')
  process.exitCode = (await runOnDeployment('growth.config.ts')) ?? 0
}
