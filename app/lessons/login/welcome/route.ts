import { connection } from 'next/server'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function welcome(request: Request) {
  await connection()
  const form = request.method === 'POST' ? await request.formData().catch(() => new FormData()) : []
  const names = [...form].map(([name]) => name)
  const fields =
    names.length > 0 ? `these fields came with it: ${names.join(', ')}` : 'no fields came with it'
  return new Response(`I am the welcome page. I was asked by ${request.method}, and ${fields}.`)
}

export const GET = lessonHandler(welcome)
export const POST = lessonHandler(welcome)
