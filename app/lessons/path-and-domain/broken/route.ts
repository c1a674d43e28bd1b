import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { choiceOf } from '../language/choice'

async function chooseLanguage(request: Request) {
  const { language, page } = choiceOf(request)
  const cookieStore = await cookies()
  cookieStore.set('shop_language', language, { path: page })
  return new Response(`You chose ${language}.`)
}

export const POST = lessonHandler(chooseLanguage)
