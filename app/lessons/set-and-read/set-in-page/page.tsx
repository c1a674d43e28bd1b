import type { Metadata } from 'next'
import { cookies } from 'next/headers'

export const metadata: Metadata = {
  title: 'A page that sets a cookie',
  description:
    'A page of lesson 2: it tries to set a cookie while it is rendered, and shows what Next.js says to it.',
  robots: { index: false },
}
export const instant = false

/** Tries what many try first. Next refuses: a page is sent in pieces, and its headers have left before it is made. */
export default async function SetInPage() {
  const cookieStore = await cookies()
  let problem = 'none'
  try {
    cookieStore.set('visited', 'yes')
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  return (
    <>
      <h1>A page that sets a cookie</h1>
      <p>
        This page called <code>cookies().set()</code> while it was made. What Next.js said:
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre tabIndex={0} aria-label="What Next.js said">
        {problem}
      </pre>
      <p>
        A page only reads cookies. To set one, let a form call a server action, or a request a route handler.
      </p>
      <p>
        <a href="/lessons/set-and-read#break">Back to the lesson</a>
      </p>
    </>
  )
}
