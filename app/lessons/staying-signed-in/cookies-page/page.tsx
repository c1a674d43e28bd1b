import type { Metadata } from 'next'
import { CountedPage } from '../_components/counted-page'

export const metadata: Metadata = { title: 'A cookie set by response.cookies in proxy.ts' }
export const instant = false

export default function CookiesPage() {
  return <CountedPage way="response.cookies.set(…)" />
}
