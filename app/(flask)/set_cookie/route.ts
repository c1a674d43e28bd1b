import { cookies } from 'next/headers'
import { html } from '../html'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('flask_tutorial', 'Hello World')
  return html('Cookie Setter')
}
