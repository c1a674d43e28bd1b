import 'server-only'
import { z } from 'zod'
import { deleteGapFills, deleteGapFillsBefore, findGapFills, upsertGapFills } from '../db/gap-fills.ts'
import { readExerciseSource } from './exercise-source.ts'
import { gapProblem } from './gaps.ts'
import type { Lesson } from './lessons.ts'

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000

const fillsSchema = z.record(z.string(), z.string())

type SavedFills =
  { ok: true; fills: Record<string, string> } | { ok: false; problems: Record<string, string> }

/** What a learner filled into an exercise, by the gap's name. Only texts that were saved are in here: expressions. */
export async function findFills(labHash: string, slug: string): Promise<Record<string, string>> {
  const fills = await findGapFills(labHash, slug)
  return fills === undefined ? {} : fillsSchema.parse(JSON.parse(fills))
}

/**
 * Keeps what a learner fills in, for 30 days from the last time.
 * @param texts by the gap's name; empty, or as it stands in the file: not filled in
 * @returns what is kept; or a sentence for each gap whose text is no expression, and then nothing is changed
 */
export async function saveFills(
  labHash: string,
  lesson: Lesson,
  texts: Record<string, string>,
): Promise<SavedFills> {
  const filled = readExerciseSource(lesson).gaps.flatMap(({ name, text }) => {
    const typed = (texts[name] ?? '').replaceAll('\r\n', '\n').trim()
    return typed === '' || typed === text ? [] : [[name, typed] as const]
  })
  const problems = filled.flatMap(([name, text]) => {
    const problem = gapProblem(text)
    return problem === null ? [] : [[name, problem] as const]
  })
  if (problems.length > 0) return { ok: false, problems: Object.fromEntries(problems) }
  const fills = Object.fromEntries(filled)
  const now = new Date()
  await deleteGapFillsBefore(oldestKeptFill(now))
  const row = { lab_hash: labHash, lesson: lesson.slug, updated_at: now.toISOString() }
  await upsertGapFills({ ...row, fills: JSON.stringify(fills) })
  return { ok: true, fills }
}

/** Leaves the exercise as its file has it. */
export async function forgetFills(labHash: string, lesson: Lesson): Promise<SavedFills> {
  await deleteGapFills(labHash, lesson.slug)
  return { ok: true, fills: {} }
}

/** The start of what is still kept. */
export function oldestKeptFill(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
