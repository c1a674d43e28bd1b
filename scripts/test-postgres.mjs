import { isReady } from './setup/node.mjs'

/** `npm run test:postgres`: the tests that touch the database, on PostgreSQL. */
if (await isReady(import.meta.filename, '0 passed, 1 failed')) {
  const { runOnPostgres } = await import('./checks/test-postgres.ts')
  process.exitCode = await runOnPostgres(process.argv.slice(2))
}
