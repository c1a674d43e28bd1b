import type { Metadata } from 'next'
import { cookies } from 'next/headers'

export const metadata: Metadata = {
  title: 'A page whose form counts',
  description: 'A page of the clinic: a form’s POST counts, and the page only reads.',
  robots: { index: false },
}
export const instant = false

export default async function CountedPage() {
  const cookieStore = await cookies()
  const visits = Number(cookieStore.get('page_visits')?.value ?? 0)
  return (
    <>
      <h1>A page that counts</h1>
      <p>Visits so far: {visits}</p>
      <form action="/lessons/clinic/tickets/page-sets/fixed" method="post">
        <button>Count this visit</button>
      </form>
      <p>
        <a href="/lessons/clinic#break">Back to the clinic</a>
      </p>
    </>
  )
}
