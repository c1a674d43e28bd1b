import { migrateToLatest } from '../lib/db/migrate.ts'
import { getDb } from '../lib/db/client.ts'

await migrateToLatest()
await getDb().destroy()
