import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { lessons } from '@/lib/course/lessons'
import { getEnv } from '@/lib/env'

/** The pages that are the same for everybody, by their absolute addresses. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  // They are known at the start of the server, not at the build.
  await connection()
  const { APP_ORIGIN } = getEnv()
  const paths = [
    '/',
    '/lessons',
    ...lessons.map(({ slug }) => `/lessons/${slug}`),
    '/glossary',
    '/stuck',
    '/workbench',
    '/flask',
    '/cross-site',
    '/privacy',
  ]
  return paths.map((path) => ({ url: APP_ORIGIN + path }))
}
