import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { getEnv } from '../env.ts'
import { createWorkQueue } from './work-queue.ts'

// OWASP Password Storage Cheat Sheet (2025): Argon2id, 19 MiB, 2 iterations, 1 lane. Argon2id is the default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`

const store = globalThis as typeof globalThis & { cookieLabHashing?: ReturnType<typeof createWorkQueue> }

// Argon2 fills memory, so more at once than cores are hardly faster; and it runs on the four threads that reading
// files needs too. Each worker has its own queue: two at once, or one in each. 200 waiting for each of them are, in
// all, a full course at one moment: less than ten seconds of work.
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const atOnce = getEnv().WORKERS === 1 ? 2 : 1
  return (store.cookieLabHashing ??= createWorkQueue({ atOnce, waiting: 200 * atOnce }))(task)
}

/**
 * Hashes a password with Argon2id; takes about 20 ms and 19 MiB.
 * @throws a TooBusyError when too many are waiting
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

// A hash of nothing, as costly to compare with as a real one. Made here and not by hashing: the first unknown
// name would take twice as long.
const decoy = `${prefix}${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Compares a password with a hash. Without a hash (no such user, or a guest) the same work is done on a decoy,
 * so that the time of the answer does not tell whether the account exists.
 * @throws a TooBusyError when too many are waiting
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isMatch = await inTurn(() => verify(passwordHash ?? decoy, password))
  return isMatch && Boolean(passwordHash)
}

/** Whether a hash was made at another cost than today's, and is to be made anew while its password is at hand. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(prefix)
}
