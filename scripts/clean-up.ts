import { cleanUp } from '../lib/clean-up.ts'
import { withPatience } from '../lib/database-wait.ts'
import { getDb } from '../lib/db/client.ts'
import { loadEnvFiles } from './setup/env-files.ts'

/** `npm run clean-up`: removes at once what the server's own job removes every ten minutes. */
loadEnvFiles()
await withPatience(Infinity, () => cleanUp())
await getDb().destroy()
