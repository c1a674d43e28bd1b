import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type AttackEvidenceRow = Selectable<Database['attack_evidence']>

/** Adds what an attack's request carried; false: that attack has been seen with this token already. */
export async function insertAttackEvidence(row: AttackEvidenceRow): Promise<boolean> {
  const [inserted] = await getDb()
    .insertInto('attack_evidence')
    .values(row)
    .onConflict((conflict) => conflict.columns(['token_hash', 'attack']).doNothing())
    .returning('attack')
    .execute()
  return inserted !== undefined
}

export function findAttackEvidence(tokenHash: string): Promise<AttackEvidenceRow[]> {
  return getDb().selectFrom('attack_evidence').selectAll().where('token_hash', '=', tokenHash).execute()
}
