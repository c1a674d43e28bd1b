import { getEnv } from '@/lib/env'
import { markup, plainDocument } from '@/lib/plain-document'

/** The app of this ticket, as it is seen in the frame. */
export function previewPage(text: string): Response {
  const body = markup`<main><h1>My small app</h1><p>${text}</p></main>`
  const allow = { 'frame-ancestors': getEnv().OTHER_SITE_ORIGIN ?? "'none'" }
  return plainDocument({ title: 'My small app', body, allow })
}
