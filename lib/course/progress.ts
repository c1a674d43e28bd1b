import 'server-only'
import type { CurrentUser } from '../auth/current-user.ts'
import { moveMembership } from '../db/classroom-members.ts'
import {
  deleteProgressOf,
  deleteProgressUntouchedSince,
  findProgress,
  moveProgress,
  upsertProgress,
  type Owner,
  type ProgressEntry,
} from '../db/progress.ts'
import { labHashOf } from '../wire/lab-id.ts'
import { flushEvidence } from '../wire/recorder-hook.ts'
import type { Progress } from './course-state.ts'
import type { ProgressFile } from './progress-file.ts'

/** How long the progress of a lab id is kept after its last change: as long as the lab cookie. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000

type RequestHeaders = Pick<Headers, 'get'>

/** Whose progress a request is about: the account's, signed out the browser's; null before the first experiment. */
export function ownerOf(headers: RequestHeaders, user: CurrentUser | null): Owner | null {
  if (user) return `user:${user.id}`
  const labHash = labHashOf(headers)
  return labHash === null ? null : `lab:${labHash}`
}

/**
 * {@link ownerOf}, for a request that reads. What the recorder has noted under the lab id of somebody who is
 * signed in is first taken into the account.
 */
export async function openProgress(headers: RequestHeaders, user: CurrentUser | null): Promise<Owner | null> {
  if (user) await claimProgress(headers, user.id)
  else await flushEvidence()
  return ownerOf(headers, user)
}

/** Takes what a browser's learner did before the login, or since, into the account. */
export async function claimProgress(headers: RequestHeaders, userId: string): Promise<void> {
  await flushEvidence()
  const labHash = labHashOf(headers)
  if (labHash) await mergeProgress(labHash, userId)
}

/**
 * Moves the progress of a lab id, and its place in a group, into an account: of two answers the newer stays. The lab
 * id keeps nothing, so that the next person at this computer does not see it.
 */
export async function mergeProgress(labHash: string, userId: string): Promise<void> {
  await moveMembership(`lab:${labHash}`, `user:${userId}`)
  const rows = await findProgress(`lab:${labHash}`)
  // Pages ask for this often, and moving waits for whoever writes just now.
  if (rows.length > 0) await moveProgress(`lab:${labHash}`, `user:${userId}`)
}

/** How far an owner has come; nobody has come nowhere. */
export async function readProgress(owner: Owner | null): Promise<Progress> {
  const rows = owner ? await findProgress(owner) : []
  const lessonsOf = (kind: ProgressEntry['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ lesson }) => lesson)
  const answers = rows.filter(({ kind }) => kind === 'answer')
  return {
    read: lessonsOf('read'),
    passed: lessonsOf('passed'),
    answers: Object.fromEntries(
      answers.map(({ lesson, item, value }) => [`${lesson}/${item}`, Number(value)]),
    ),
  }
}

export async function markRead(owner: Owner, slug: string): Promise<void> {
  await keep(owner, [{ lesson: slug, kind: 'read', item: '', value: '', at: now() }])
}

/** Keeps that a lesson's exercise was passed. The recorder calls it too, with `lab:` and the hashed lab id. */
export async function markPassed(owner: Owner, slug: string): Promise<void> {
  await keep(owner, [{ lesson: slug, kind: 'passed', item: '', value: '', at: now() }])
}

/**
 * Keeps which option was chosen, and that the lesson was read: its questions stand at its end.
 * @param option the index of the option
 */
export async function keepAnswer(
  owner: Owner,
  slug: string,
  questionId: string,
  option: number,
): Promise<void> {
  await keep(owner, [
    { lesson: slug, kind: 'answer', item: questionId, value: String(option), at: now() },
    { lesson: slug, kind: 'read', item: '', value: '', at: now() },
  ])
}

/**
 * Keeps that a ticket of a lesson was repaired, as the right answer to it. Other than a question of recall it does
 * not stand at the lesson's end, and does not say that the lesson was read.
 */
export async function keepTicket(owner: Owner, slug: string, key: string, option: number): Promise<void> {
  await keep(owner, [{ lesson: slug, kind: 'answer', item: key, value: String(option), at: now() }])
}

export async function resetProgress(owner: Owner): Promise<void> {
  await deleteProgressOf(owner)
}

/** All that is kept of an owner's progress, as a file that {@link importProgress} takes. */
export async function exportProgress(owner: Owner | null): Promise<ProgressFile> {
  const rows = owner ? await findProgress(owner) : []
  const entries = rows.map(({ lesson, kind, item, value, at }) =>
    kind === 'answer' ? { kind, lesson, question: item, option: Number(value), at } : { kind, lesson, at },
  )
  return { format: 'cookie-lab-progress', version: 1, entries }
}

/** Adds the entries of a file to what is kept already; of two answers the newer stays. */
export async function importProgress(owner: Owner, entries: ProgressFile['entries']): Promise<void> {
  const latest = now()
  const newest = new Map<string, ProgressEntry>()
  for (const entry of entries) {
    const isAnswer = entry.kind === 'answer'
    const item = isAnswer ? entry.question : ''
    const key = `${entry.kind} ${entry.lesson} ${item}`
    const at = new Date(entry.at).toISOString()
    const row: ProgressEntry = {
      lesson: entry.lesson,
      kind: entry.kind,
      item,
      value: isAnswer ? String(entry.option) : '',
      // An answer from the future could never be replaced.
      at: at < latest ? at : latest,
    }
    if (row.at >= (newest.get(key)?.at ?? '')) newest.set(key, row)
  }
  await keep(owner, [...newest.values()])
}

/** Adds, and clears away what has been left behind. */
async function keep(owner: Owner, entries: ProgressEntry[]): Promise<void> {
  await upsertProgress(owner, entries)
  await deleteProgressUntouchedSince(oldestKeptProgress())
}

function now(): string {
  return new Date().toISOString()
}

/** The start of what is still kept. */
export function oldestKeptProgress(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
