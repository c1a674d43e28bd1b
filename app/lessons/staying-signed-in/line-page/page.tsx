import type { Metadata } from 'next'
import { CountedPage } from '../_components/counted-page'

export const metadata: Metadata = { title: 'A cookie set by a line in proxy.ts' }
export const instant = false

export default function LinePage() {
  return <CountedPage way="response.headers.append('set-cookie', …)" />
}
