import { readBoundedForm } from '../read-body.ts'
import { refuseCrossOrigin } from './refuse-cross-origin.ts'

/**
 * Reads what a form of this site has sent.
 * @param maxBytes of the whole body
 * @returns the form, or the response that refuses it: 403, 413, 415
 */
export async function readForm(request: Request, maxBytes?: number): Promise<FormData | Response> {
  return refuseCrossOrigin(request) ?? readBoundedForm(request, maxBytes)
}
