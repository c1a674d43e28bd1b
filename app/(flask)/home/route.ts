import { cookies } from 'next/headers'
import { html } from '../html'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('username', 'John')
  return html('<h1>Welcome to my website!</h1>')
}
