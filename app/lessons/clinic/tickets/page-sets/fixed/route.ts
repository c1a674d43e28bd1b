import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { seeOther } from '@/lib/see-other'

async function count() {
  const cookieStore = await cookies()
  const visits = Number(cookieStore.get('page_visits')?.value ?? 0)
  cookieStore.set('page_visits', String(visits + 1), { path: '/lessons/clinic' })
  return seeOther('/lessons/clinic/counted-page')
}

export const POST = lessonHandler(count)
