import type { Metadata } from 'next'
import { CountedPage } from '../_components/counted-page'

export const metadata: Metadata = {
  title: 'A cookie set by a line in proxy.ts',
  description:
    'A page of lesson 14: proxy.ts appends a Set-Cookie line, and the render of the same request does not see it.',
  robots: { index: false },
}
export const instant = false

export default function LinePage() {
  return <CountedPage way="response.headers.append('set-cookie', …)" />
}
