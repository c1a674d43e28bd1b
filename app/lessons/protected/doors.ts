import 'server-only'
import type { Handler } from '@/lib/course/lesson-handler'
import { textOf, type Diary } from './diary'
import { leadToLogin, refuseScript } from './refusals'

type ReadDiary = (learner: string) => Promise<Diary | null>

/** A page of the diary, all of it or the entry of one day. */
export function pageOf(readDiary: ReadDiary, day?: string): Handler {
  return async (request, learner) => {
    const diary = await readDiary(learner)
    if (!diary) return leadToLogin(new URL(request.url).pathname)
    return new Response(textOf(day ? diary.filter((entry) => entry.day === day) : diary))
  }
}

/** The diary as JSON. */
export function apiOf(readDiary: ReadDiary): Handler {
  return async (_, learner) => {
    const diary = await readDiary(learner)
    return diary ? Response.json(diary) : refuseScript()
  }
}
