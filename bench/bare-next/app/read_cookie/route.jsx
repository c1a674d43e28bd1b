import { cookies } from 'next/headers'

export async function GET() {
  const cookieStore = await cookies()
  return new Response(`The cookie value is: ${cookieStore.get('flask_tutorial')?.value}`)
}
