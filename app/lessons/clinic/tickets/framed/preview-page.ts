import { markup, plainDocument } from '@/lib/plain-document'

/** The app of this ticket, as it is seen in the frame. */
export function previewPage(text: string): Response {
  const body = markup`<main><h1>My small app</h1><p>${text}</p></main>`
  return plainDocument({ title: 'My small app', body })
}
