import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { cookieEndpoints, sessionEndpoints } from '@/app/(flask)/flask/endpoints'
import { getEnv } from '@/lib/env'

/** Keeps crawlers off what shows one visitor's state, and off every address whose GET sets a cookie. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // The address of the map is known at the start of the server, not at the build.
  await connection()
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...new Set([...personal, ...endpoints])] },
    sitemap: `${getEnv().APP_ORIGIN}/sitemap.xml`,
  }
}

const personal = [
  '/account',
  '/api/',
  '/classroom/',
  '/cookies',
  '/cross-site/',
  '/login',
  '/logout',
  '/progress',
  '/protected',
  '/search',
  '/signup',
  '/wire',
]

/** The tutorials', and those below the lessons. */
const endpoints = [
  ...[...cookieEndpoints, ...sessionEndpoints].map(({ path }) => path).filter((path) => path !== '/'),
  '/lessons/*/',
]
