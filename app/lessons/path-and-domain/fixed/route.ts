import { lessonHandler } from '@/lib/course/lesson-handler'
import { cartPath, choiceOf } from '../language/choice'

function chooseLanguage(request: Request) {
  const { language } = choiceOf(request)
  const headers = new Headers()
  // By hand: of two lines with one name cookies() sends only the last.
  headers.append('set-cookie', `shop_language=; Path=${cartPath}; Max-Age=0`)
  headers.append('set-cookie', `shop_language=${language}; Path=/`)
  return new Response(`You chose ${language}.`, { headers })
}

export const POST = lessonHandler(chooseLanguage)
