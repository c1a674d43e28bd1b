import type { Metadata } from 'next'
import { cookies } from 'next/headers'

export const metadata: Metadata = {
  title: 'A page that counts its own visits',
  description: 'A page of the clinic: it tries to count by a cookie while it is rendered.',
  robots: { index: false },
}
export const instant = false

export default async function VisitsPage() {
  const cookieStore = await cookies()
  const visits = Number(cookieStore.get('page_visits')?.value ?? 0)
  let problem = ''
  try {
    cookieStore.set('page_visits', String(visits + 1), { path: '/lessons/clinic' })
  } catch (error) {
    problem = String(error)
  }
  return (
    <>
      <h1>A page that counts</h1>
      <p>Visits so far: {visits}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre tabIndex={0} aria-label="What Next.js said">
        {problem}
      </pre>
      <p>
        <a href="/lessons/clinic#break">Back to the clinic</a>
      </p>
    </>
  )
}
