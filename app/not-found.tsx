import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page has moved.</p>
      <p>
        <Link href="/" prefetch={false}>
          Start at home
        </Link>
      </p>
    </>
  )
}
