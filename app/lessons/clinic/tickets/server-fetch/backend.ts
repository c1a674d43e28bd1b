import 'server-only'
import { startLabSession } from '@/lib/course/lab-sessions'

/** Stands for `fetch('https://backend.example/login')`: what comes is a Response, with a Set-Cookie line in it. */
export async function fetchLogin(learner: string): Promise<Response> {
  const id = await startLabSession(learner, 'Ada')
  return new Response('Welcome, Ada.', { headers: { 'set-cookie': `backend_sid=${id}; Path=/; HttpOnly` } })
}
