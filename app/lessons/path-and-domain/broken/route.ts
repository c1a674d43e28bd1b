import { lessonHandler } from '@/lib/course/lesson-handler'
import { choiceOf } from '../language/choice'

function chooseLanguage(request: Request) {
  const { language, page } = choiceOf(request)
  const headers = new Headers()
  headers.append('set-cookie', `shop_language=${language}; Path=${page}`)
  return new Response(`You chose ${language}.`, { headers })
}

export const POST = lessonHandler(chooseLanguage)
