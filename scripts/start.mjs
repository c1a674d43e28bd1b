import { isReady } from './setup/node.mjs'
import { isPortFree, portInUse } from './setup/port.mjs'

/**
 * `npm start`: installs and builds what is missing, prepares the database and serves.
 * `npm run dev` is the same with `--dev`: nothing is built before, and pages follow the sources.
 */
const isDev = process.argv.includes('--dev')
const port = Number(process.env.PORT || 3000)

if (port > 0 && port < 65536 && !(await isPortFree(port, process.env.HOST || undefined))) {
  console.error(portInUse(port, isDev ? 'npm run dev' : 'npm start'))
  process.exitCode = 1
} else if (await isReady(import.meta.filename)) {
  const { start } = await import('./setup/start.ts')
  await start({ isDev })
}
