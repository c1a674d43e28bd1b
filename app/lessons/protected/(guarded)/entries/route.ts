import { connection } from 'next/server'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { diary } from '../../diary'

async function entries() {
  await connection()
  return Response.json(diary)
}

export const GET = lessonHandler(entries)
