import { cookies } from 'next/headers'
import { html } from '../html'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('Name', 'AskPython')
  return html('The Cookie has been Set')
}
