import { readCookie } from '@/lib/wire/request-cookies'
import { escapeHtml } from '@/lib/escape-html'
import { html } from '../html'

export function GET(request: Request) {
  const name = readCookie(request.headers, 'Name') ?? 'None'
  return html(`The Site : ${escapeHtml(name)}`)
}
