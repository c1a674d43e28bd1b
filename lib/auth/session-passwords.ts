import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getEnv } from '../env.ts'

interface SessionPasswords {
  /** The newest secret alone: it seals. */
  sealing: Record<string, string>
  /** Every secret: a session sealed before a rotation still opens. */
  opening: Record<string, string>
}

let passwords: SessionPasswords | undefined

/**
 * The secrets that seal and open sessions: `SESSION_PASSWORDS`, newest first, or one generated at the first
 * start and kept in the data folder, so that a restart logs nobody out.
 * @throws an Error when the data folder cannot be written
 */
export function getSessionPasswords(): SessionPasswords {
  return (passwords ??= parsePasswords(getEnv().SESSION_PASSWORDS ?? [readOrCreateSecret(getEnv().DATA_DIR)]))
}

/**
 * Gives each secret an id that survives the list growing or shrinking at either end: iron-session writes the
 * id into the seal and looks the secret up by it.
 */
export function parsePasswords(newestFirst: string[]): SessionPasswords {
  const entries = newestFirst.map((secret) => [passwordId(secret), secret] as const)
  return { sealing: Object.fromEntries(entries.slice(0, 1)), opening: Object.fromEntries(entries) }
}

function passwordId(secret: string): string {
  return String(createHash('sha256').update(`cookie-lab password id ${secret}`).digest().readUInt32BE(0))
}

/**
 * Two processes may start at once: each writes a whole file of its own, and only one can be linked to the
 * final name, so that nobody ever reads half a secret.
 * @throws an Error when the folder cannot be written, or its secret is too short to seal anything
 */
export function readOrCreateSecret(folder: string): string {
  const file = path.join(folder, 'session-secret')
  mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  // Flushed before it gets its name: after a power cut there is a whole secret or none.
  writeFileSync(draft, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    unlinkSync(draft)
  }
  const secret = readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim()
  if (secret.length >= 32) return secret
  throw new Error(
    `${file} holds no secret of 32 characters: remove it, and a new one is made (all are logged out).`,
  )
}
