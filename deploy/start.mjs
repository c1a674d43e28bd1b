import { isReady } from '../scripts/setup/node.mjs'

/** `npm run deploy:local`: two instances, PostgreSQL and nginx with TLS, on this machine. */
if (await isReady(import.meta.filename)) {
  const { serveDeployment } = await import('./local.ts')
  await serveDeployment()
}
