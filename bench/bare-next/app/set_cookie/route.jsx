import { cookies } from 'next/headers'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('flask_tutorial', 'Hello World')
  return new Response('Cookie Setter')
}
