import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getEnv } from '../env.ts'
import { findGaps, type Gap } from './gaps.ts'
import type { Lesson } from './lessons.ts'

/** An exercise as its two files have it. */
export interface ExerciseSource {
  /** The path of the file with the gaps, from the project's root. */
  file: string
  code: string
  gaps: Gap[]
  solution: { file: string; code: string; gaps: Gap[] }
  /** Changes whenever the file does; null in production, where it cannot. */
  version: string | null
}

const kept = new Map<string, ExerciseSource>()

/**
 * Reads an exercise: anew each time under `npm run dev`, where the learner edits it.
 * @throws an Error where the lesson has none, a SyntaxError while it is being edited and is no JavaScript
 */
export function readExerciseSource({ slug }: Pick<Lesson, 'slug'>): ExerciseSource {
  const known = kept.get(slug)
  if (known) return known
  const folder = `app/lessons/${slug}/exercise`
  const { code, gaps, file } = readGaps(`${folder}/route.ts`)
  const solution = readGaps(`${folder}/solution.ts`)
  const isProduction = getEnv().NODE_ENV === 'production'
  const version = isProduction ? null : createHash('sha256').update(code).digest('hex').slice(0, 16)
  const source = { file, code, gaps, solution, version }
  if (isProduction) kept.set(slug, source)
  return source
}

function readGaps(file: string): { file: string; code: string; gaps: Gap[] } {
  const code = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8')
  return { file, code, gaps: findGaps(code) }
}
