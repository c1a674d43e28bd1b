import type { Metadata } from 'next'
import { CountedPage } from '../_components/counted-page'

export const metadata: Metadata = {
  title: 'A cookie set by response.cookies in proxy.ts',
  description:
    'A page of lesson 14: proxy.ts sets a cookie by response.cookies, and the render of the same request sees it.',
  robots: { index: false },
}
export const instant = false

export default function CookiesPage() {
  return <CountedPage way="response.cookies.set(…)" />
}
