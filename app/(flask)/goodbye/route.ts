import { cookies } from 'next/headers'
import { html } from '../html'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete('username')
  return html('<h1>Goodbye!</h1>')
}
