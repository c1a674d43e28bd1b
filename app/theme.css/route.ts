import { cookies } from 'next/headers'
import { themeCookieName } from '@/lib/own-cookies'
import { parseTheme } from '@/lib/theme'

/** The theme for pages without a script: linked inside `<noscript>`. */
export async function GET(): Promise<Response> {
  const theme = parseTheme((await cookies()).get(themeCookieName)?.value)
  const css = theme ? `:root { color-scheme: ${theme}; }\n` : ''
  return new Response(css, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-store' },
  })
}
