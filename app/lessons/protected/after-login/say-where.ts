import 'server-only'
import { getEnv } from '@/lib/env'

/** Says where a browser would go by this `Location`, and sends it nowhere. */
export function sayWhere(location: string): Response {
  const address = new URL(location, getEnv().APP_ORIGIN)
  return new Response(`Location: ${location}\nA browser would go to ${address.href}`)
}
