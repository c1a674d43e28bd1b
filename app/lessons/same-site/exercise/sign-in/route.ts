import { refuseForeignSite } from '@/lib/auth/refuse-foreign-site'
import { POST as bank } from '../route'

/** Another site may attack the transfer alone: whoever signs in from there would get what its owner’s gap sets. */
export async function POST(request: Request): Promise<Response> {
  return refuseForeignSite(request) ?? bank(request)
}
