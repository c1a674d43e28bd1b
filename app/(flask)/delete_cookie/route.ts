import { cookies } from 'next/headers'
import { html } from '../html'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete('flask_tutorial')
  return html('Cookie Deleted')
}
