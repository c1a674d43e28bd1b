import { connection } from 'next/server'
import { getEnv } from '@/lib/env'
import { nothingHere, originAsked } from '@/lib/site-guard'

/**
 * Finds the subdomain that a request came by.
 * @returns its origin and those of all, or the 404 for a request that came by another host
 */
export async function whichSubdomain(request: Request): Promise<{ own: string; all: string[] } | Response> {
  await connection()
  const all = getEnv().LAB_SUBDOMAINS ?? []
  const own = originAsked(request, all)
  return own === undefined ? nothingHere() : { own, all }
}
