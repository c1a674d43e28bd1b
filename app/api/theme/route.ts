import { cookies } from 'next/headers'
import { readForm } from '@/lib/auth/read-form'
import { refererPath } from '@/lib/auth/referer-path'
import { themeCookieName } from '@/lib/own-cookies'
import { isHttps } from '@/lib/secure-origin'
import { seeOther } from '@/lib/see-other'
import { parseTheme } from '@/lib/theme'

const YEAR_SECONDS = 365 * 24 * 60 * 60

const scope = { path: '/', secure: isHttps() }

export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const choice = form.get('theme')
  const theme = parseTheme(choice)
  if (!theme && choice !== 'system') {
    return Response.json({ error: 'theme must be light, dark or system' }, { status: 400 })
  }
  const cookieStore = await cookies()
  // Not HttpOnly: the script in <head> has to read it before the first paint.
  if (theme) cookieStore.set(themeCookieName, theme, { ...scope, sameSite: 'lax', maxAge: YEAR_SECONDS })
  else cookieStore.delete({ name: themeCookieName, ...scope })
  return seeOther(refererPath(request))
}
