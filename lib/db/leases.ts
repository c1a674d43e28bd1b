import 'server-only'
import { getDb } from './client.ts'

/**
 * Takes or renews the right to do a job. The database decides, so that of all processes one gets it.
 * @param holder a name that no other process has
 * @param until when the right ends by itself, should its holder die
 * @returns whether this holder has it now
 */
export async function takeLease(name: string, holder: string, now: Date, until: Date): Promise<boolean> {
  const expires_at = until.toISOString()
  const taken = await getDb()
    .insertInto('leases')
    .values({ name, holder, expires_at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, expires_at })
        .where((where) =>
          where.or([
            where('leases.expires_at', '<=', now.toISOString()),
            where('leases.holder', '=', holder),
          ]),
        ),
    )
    .returning('name')
    .executeTakeFirst()
  return taken !== undefined
}
