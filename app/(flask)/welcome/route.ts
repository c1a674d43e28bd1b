import { readCookie } from '@/lib/wire/request-cookies'
import { escapeHtml } from '@/lib/escape-html'
import { html } from '../html'

export function GET(request: Request) {
  const username = readCookie(request.headers, 'username') ?? 'None'
  return html(`<h1>Welcome back, ${escapeHtml(username)}!</h1>`)
}
