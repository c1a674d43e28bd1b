import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet (2025): Argon2id, 19 MiB, 2 iterations, 1 lane. Argon2id is the default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with Argon2id; takes about 20 ms and 19 MiB. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let decoy: Promise<string> | undefined

/**
 * Compares a password with a hash. Without a hash (no such user, or a guest) the same work is done on a decoy,
 * so that the time of the answer does not tell whether the account exists.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isMatch = await verify(
    passwordHash ?? (await (decoy ??= hashPassword(crypto.randomUUID()))),
    password,
  )
  return isMatch && Boolean(passwordHash)
}
