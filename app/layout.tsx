import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { themeScript } from '@/lib/theme'
import { LiveOutage } from './_components/live-outage'
import { LiveStateProvider } from './_components/live-state'
import { PendingPosts } from './_components/pending-posts'
import { SiteFooter } from './_components/site-footer'
import { SiteHeader } from './_components/site-header'
import './globals.css'
import './print.css'

export const metadata: Metadata = {
  title: { default: 'Cookie Lab', template: '%s · Cookie Lab' },
  description:
    'Learn cookies, sessions, login and protected routes by doing each thing for real and seeing the real bytes.',
  // Titles and descriptions are each page's. Absolute addresses are not here: the build does not know the origin, and
  // `scripts/serve/page-address.ts` writes them into the pages when they are first sent.
  openGraph: { siteName: 'Cookie Lab', type: 'website', locale: 'en' },
  twitter: { card: 'summary_large_image' },
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below sets data-theme before React wakes up: the difference is meant.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        <noscript>
          {/* eslint-disable-next-line @next/next/no-css-tags -- made for each request, from the theme cookie */}
          <link rel="stylesheet" href="/theme.css" />
        </noscript>
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <LiveStateProvider>
          <SiteHeader />
          <main id="main">
            <LiveOutage />
            {children}
          </main>
          <SiteFooter />
          <PendingPosts />
        </LiveStateProvider>
      </body>
    </html>
  )
}
