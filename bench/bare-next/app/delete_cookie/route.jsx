import { cookies } from 'next/headers'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete('flask_tutorial')
  return new Response('Cookie Deleted')
}
