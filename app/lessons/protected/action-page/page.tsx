import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { tearOut, tearOutUnasked } from './actions'
import { saidCookie } from './said'

export const metadata: Metadata = {
  title: 'Two server actions',
  description: 'A page of lesson 8: two server actions, one of which asks who is there.',
  robots: { index: false },
}
export const instant = false

/** A door that has no address of its own: an action is called by a POST to the page that uses it. */
export default async function ActionPage() {
  const said = (await cookies()).get(saidCookie)?.value
  return (
    <>
      <h1>Two server actions</h1>
      <p>
        Both buttons call a server action, by a POST to this page’s own address. The first action asks nobody.
        The second one asks for the diary, as the three doors do.
      </p>
      <form action={tearOutUnasked}>
        <button>Tear out a page, unasked</button>
      </form>
      <form action={tearOut}>
        <button>Tear out a page, if I may</button>
      </form>
      <div role="status">
        {said && (
          <p className="notice">
            The action answered: <strong>{said}</strong>
          </p>
        )}
      </div>
      <p>
        <a href="/lessons/protected#observe">Back to the lesson</a>
      </p>
    </>
  )
}
