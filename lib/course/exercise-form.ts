import 'server-only'
import { z } from 'zod'
import { readForm } from '../auth/read-form.ts'
import { findLesson, type Lesson } from './lessons.ts'

// How long a gap may be is said where it is saved.
const fieldsSchema = z.record(z.string().max(100), z.string())

interface ExerciseForm {
  lesson: Lesson
  fields: Record<string, string>
}

/** What a form of an exercise sent; or the response that refuses it. A field that comes twice counts once, the last. */
export async function readExerciseForm(request: Request): Promise<ExerciseForm | Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const fields = fieldsSchema.safeParse(Object.fromEntries(form))
  const lesson = findLesson(form.get('lesson'))
  if (!fields.success || !lesson) return new Response('This is no form of an exercise.\n', { status: 400 })
  return { lesson, fields: fields.data }
}
