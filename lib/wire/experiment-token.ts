import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import {
  deleteExperimentTokensBefore,
  endExperimentTokens,
  findExperimentToken,
  insertExperimentToken,
  keepNewestExperimentTokens,
  type ExperimentTokenRow,
} from '../db/experiment-tokens.ts'

export const TOKEN_MINUTES = 15

/** What was added by a token stays for another hour after the token has ended. */
const KEPT_MILLISECONDS = (TOKEN_MINUTES + 60) * 60 * 1000
const KEPT_TOKENS = 10

/** What a token is good for: only this, and only for adding to it. */
export type Purpose = 'cross-site' | 'inbox' | `lesson:${string}`

/** Why a token does nothing. */
export interface TokenRefusal {
  ok: false
  status: 403 | 404 | 409 | 410 | 425
  message: string
}

/**
 * Gives a learner a token for one purpose: 128 random bits for 15 minutes, stored hashed. It is what another site
 * may carry, for it can only add evidence; what was added is read by the lab cookie, or by the inbox's key.
 * @param labHash the learner's hashed lab id
 * @returns both secrets: this is the only moment at which the server knows them
 */
export async function giveToken(
  labHash: string,
  purpose: Purpose,
  now = new Date(),
): Promise<{ token: string; inboxKey: string }> {
  const [token, inboxKey] = [makeSecret(), makeSecret()]
  await deleteExperimentTokensBefore(oldestKeptToken(now))
  await endExperimentTokens(labHash, purpose, now)
  await insertExperimentToken({
    token_hash: hashSecret(token),
    inbox_hash: hashSecret(inboxKey),
    lab_hash: labHash,
    exercise: purpose,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + TOKEN_MINUTES * 60 * 1000).toISOString(),
  })
  await keepNewestExperimentTokens(labHash, KEPT_TOKENS)
  return { token, inboxKey }
}

/**
 * Finds what a token may add to, or why it may not.
 * @param token as the request carried it
 * @param purpose what it must be good for, or a list of what it may be good for
 * @param labHash whose browser sent it, where the request says so; null: a cross-site request without a lab cookie
 */
export async function checkToken(
  token: string | null,
  purpose: Purpose | readonly Purpose[],
  labHash: string | null,
  now = new Date(),
): Promise<{ ok: true; row: ExperimentTokenRow } | TokenRefusal> {
  const row = await findByToken(token)
  if (!row || ![purpose].flat().some((one) => one === row.exercise))
    return refusal(404, 'This token is none.')
  if (labHash !== null && labHash !== row.lab_hash) return foreign
  if (row.expires_at <= now.toISOString())
    return refusal(410, 'This token has ended. Start a new experiment.')
  return { ok: true, row }
}

export const foreign: TokenRefusal = refusal(403, 'This token belongs to another learner’s experiment.')

export const used: TokenRefusal = refusal(
  409,
  'This token has been used for this attack already. Start a new experiment.',
)

/** The learner for whom a token adds evidence now; null: it is none, or one for something else, or has ended. */
export async function learnerOfToken(
  token: string | null,
  purpose: Purpose,
  at: Date,
): Promise<string | null> {
  const row = await findByToken(token)
  return row?.exercise === purpose && row.created_at <= at.toISOString() && at.toISOString() < row.expires_at
    ? row.lab_hash
    : null
}

/** Before this instant nothing is kept. */
export function oldestKeptToken(now: Date): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export function refusal(status: TokenRefusal['status'], message: string): TokenRefusal {
  return { ok: false, status, message }
}

function makeSecret(): string {
  return randomBytes(16).toString('base64url')
}

function findByToken(token: string | null): Promise<ExperimentTokenRow | undefined> {
  return token && /^[\w-]{22}$/.test(token)
    ? findExperimentToken(hashSecret(token))
    : Promise.resolve(undefined)
}
