import type { Metadata } from 'next'
import { requireUser } from '@/lib/auth/current-user'

export const metadata: Metadata = {
  title: 'Protected page',
  description: 'A page for those who are signed in: what your session says, as the server reads it.',
  robots: { index: false },
}
export const instant = false

export default async function ProtectedPage() {
  const session = await requireUser('/protected')
  const contents = {
    sid: session.sid,
    userId: session.user.id,
    issuedAt: session.createdAt.getTime(),
    renewedAt: session.renewedAt.getTime(),
  }
  return (
    <>
      <h1>Welcome to the protected page!</h1>
      <p>
        You are signed in as <strong>{session.user.username}</strong>.
      </p>
      <dl>
        <dt>Session made</dt>
        <dd>
          <time dateTime={session.createdAt.toISOString()}>{session.createdAt.toUTCString()}</time>
        </dd>
        <dt>Session ends</dt>
        <dd>
          <time dateTime={session.expiresAt.toISOString()}>{session.expiresAt.toUTCString()}</time>, or when
          you log out, or have not been here for 24 hours
        </dd>
      </dl>
      <h2>What the encrypted cookie holds</h2>
      <pre>{JSON.stringify(contents, null, 2)}</pre>
      <p>
        iron-session encrypts this with a secret that only the server has (it calls the result a seal), so the
        browser carries it without being able to read it. <code>sid</code> must also be a row in the table{' '}
        <code>sessions</code>: logging out deletes the row, and from then on a stolen copy of the cookie opens
        nothing.
      </p>
      <p>
        Two guards let you in: <code>proxy.ts</code> (Next’s middleware) looked before the page was rendered
        and would have sent you to the login; the page itself asked again before it showed anything.
      </p>
    </>
  )
}
