import { refuseCrossOrigin } from './refuse-cross-origin.ts'

/**
 * The 403 for a request to an endpoint of a lesson that another site has made; null when it may go on. Unlike
 * {@link refuseCrossOrigin} it lets an address pass that was typed in: some of these set a cookie on GET, of a fixed
 * name, because the lesson is about just that.
 */
export function refuseForeignSite(request: Request): Response | null {
  return request.headers.get('sec-fetch-site') === 'none' ? null : refuseCrossOrigin(request)
}
