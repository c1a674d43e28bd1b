import 'server-only'
import { z } from 'zod'
import { deleteGapFillsBefore, findGapFills, upsertGapFills } from '../db/gap-fills.ts'
import { readExerciseSource } from './exercise-source.ts'
import { gapProblem } from './gaps.ts'
import type { Lesson } from './lessons.ts'

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000

const fillsSchema = z.record(z.string(), z.string())

type SavedFills =
  { ok: true; fills: Record<string, string> } | { ok: false; problems: Record<string, string> }

/** What a learner filled into an exercise, by the gap's name. Only texts that were saved are in here: expressions. */
export async function findFills(labHash: string, slug: string): Promise<Record<string, string>> {
  const row = await findGapFills(labHash, slug)
  return row ? fillsSchema.parse(JSON.parse(row.fills)) : {}
}

/** When a learner last changed a gap of an exercise, in milliseconds since 1970; 0: never. */
export async function findLastChange(labHash: string, slug: string): Promise<number> {
  const row = await findGapFills(labHash, slug)
  return row ? Date.parse(row.updated_at) : 0
}

/**
 * Keeps what a learner fills in, for 30 days from the last change.
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
  await keepFills(labHash, lesson.slug, fills)
  return { ok: true, fills }
}

/** Leaves the exercise as its file has it. */
export async function forgetFills(labHash: string, lesson: Lesson): Promise<SavedFills> {
  await keepFills(labHash, lesson.slug, {})
  return { ok: true, fills: {} }
}

/** Texts that are equal to those before are no change; that they were taken out is one, and leaves a row. */
async function keepFills(labHash: string, slug: string, texts: Record<string, string>): Promise<void> {
  await deleteGapFillsBefore(oldestKeptFill())
  const fills = JSON.stringify(texts)
  const before = await findGapFills(labHash, slug)
  if (fills === (before?.fills ?? '{}')) return
  await upsertGapFills({ lab_hash: labHash, lesson: slug, fills, updated_at: new Date().toISOString() })
}

/** The start of what is still kept. */
export function oldestKeptFill(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
