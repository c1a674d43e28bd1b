import { appDocument } from '@/lib/app-document'
import { markup } from '@/lib/plain-document'

/** Why nothing was done, as a document with a way back: the forms of a group have nothing to type, so nothing is lost. */
export function refuse(status: number, reason: string, headers: Record<string, string> = {}): Response {
  const body = markup`<h1>Nothing was changed</h1>
      <p>${reason}</p>
      <p><a href="/classroom">Back to the classroom</a></p>`
  return appDocument({ title: 'Nothing was changed', body, status, headers })
}

/** For whoever has no group open, or groups are switched off. */
export function refuseStranger(): Response {
  return refuse(404, 'No group is open in this browser: the teacher’s link opens it.')
}
