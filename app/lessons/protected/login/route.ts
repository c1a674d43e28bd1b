import { safeRedirect } from '@/lib/auth/safe-redirect'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { markup } from '@/lib/plain-document'

function login(request: Request) {
  const next = safeRedirect(new URL(request.url).searchParams.get('next'))
  const page = markup`<!doctype html>
<title>Log in</title>
<h1>Log in</h1>
<p>After that you go to ${next}</p>`
  return new Response(page.html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

export const GET = lessonHandler(login)
