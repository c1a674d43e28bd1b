import { readCookie } from '@/lib/wire/request-cookies'
import { escapeHtml } from '@/lib/escape-html'
import { html } from '../html'

export function GET(request: Request) {
  const value = readCookie(request.headers, 'flask_tutorial') ?? 'None'
  return html(`<h1>The cookie value is: ${escapeHtml(value)}</h1>`)
}
