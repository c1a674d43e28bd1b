import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { diary, textOf } from '../diary'
import { findWriterOfPage } from '../session'

export const metadata: Metadata = {
  title: 'A diary that stops in the page',
  description:
    'A page of lesson 8: its guard stands in the page itself, and the status says 200 all the same.',
  robots: { index: false },
}
export const instant = false

export default async function StopPage() {
  await connection()
  return (
    <>
      <h1>A diary that stops in the page</h1>
      <Suspense fallback={<p>One moment …</p>}>
        <Entries />
      </Suspense>
    </>
  )
}

// #region stop
async function Entries() {
  const username = await findWriterOfPage()
  if (!username) notFound()
  return <pre>{textOf(diary)}</pre>
}
// #endregion
