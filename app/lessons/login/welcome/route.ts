import { connection } from 'next/server'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readBoundedForm } from '@/lib/read-body'

async function welcome(request: Request) {
  await connection()
  const form = request.method === 'POST' ? await readBoundedForm(request) : []
  const names = form instanceof Response ? [] : [...form].map(([name]) => name)
  const fields =
    names.length > 0 ? `these fields came with it: ${names.join(', ')}` : 'no fields came with it'
  return new Response(`I am the welcome page. I was asked by ${request.method}, and ${fields}.`)
}

export const GET = lessonHandler(welcome)
export const POST = lessonHandler(welcome)
