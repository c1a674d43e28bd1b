import { join } from 'node:path'
import createMDX from '@next/mdx'
import type { NextConfig } from 'next'
import { linkedTerms } from './lib/course/glossary.ts'
import { probeParameter } from './lib/wire/probe.ts'

const nextConfig: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  experimental: {
    // Each page would be rendered twice, once more for the browser's cache of navigations. What a page shows here is
    // this request's, and no link is prefetched.
    cachedNavigations: false,
    // A route is loaded with its first request: that takes milliseconds, all of them at the start half a second.
    preloadEntriesOnStart: false,
  },
  typedRoutes: true,
  poweredByHeader: false,
  // The server does it (scripts/serve): once for what is the same for everybody.
  compress: false,
  // `npm test` checks the types; whoever only wants to start the app need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'rate-limiter-flexible'],
  allowedDevOrigins: ['127.0.0.1'],
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: '/erase', destination: '/api/erase' },
        { source: '/:path*', has: [{ type: 'query', key: probeParameter }], destination: '/api/probe' },
      ],
      afterFiles: [],
      fallback: [],
    }),
}

// Turbopack takes plugins by name only, and options that can be written as JSON.
const withMDX = createMDX({
  options: {
    remarkPlugins: [
      'remark-gfm',
      [join(import.meta.dirname, 'lib/course/link-terms.ts'), { terms: linkedTerms, atMost: 12 }],
    ],
    rehypePlugins: ['rehype-slug'],
  },
})

export default withMDX(nextConfig)
