import { whichSubdomain } from '../which-subdomain'

/** A picture that loads only where the browser finds this host: the app's page tells by it. */
export async function GET(request: Request): Promise<Response> {
  const site = await whichSubdomain(request)
  if (site instanceof Response) return site
  return new Response('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' },
  })
}
