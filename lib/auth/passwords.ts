import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet (2025): Argon2id, 19 MiB, 2 iterations, 1 lane. Argon2id is the default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with Argon2id; takes about 20 ms and 19 MiB. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

// A hash of nothing, as costly to compare with as a real one. Made here and not by hashing: the first unknown
// name would take twice as long.
const decoy = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Compares a password with a hash. Without a hash (no such user, or a guest) the same work is done on a decoy,
 * so that the time of the answer does not tell whether the account exists.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isMatch = await verify(passwordHash ?? decoy, password)
  return isMatch && Boolean(passwordHash)
}
