import { connection } from 'next/server'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { diary } from '../../diary'

// #region api
async function api() {
  await connection()
  return Response.json(diary)
}
// #endregion

export const GET = lessonHandler(api)
