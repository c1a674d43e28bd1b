'use client'

import { isOutage } from '@/lib/outage'

/** For what nobody foresaw, and for an outage after the page had begun. The error's own message stays on the server. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const isByOutage = isOutage(error)
  return (
    <>
      <h1>{isByOutage ? 'The database does not answer' : 'Something broke on our side'}</h1>
      <p>
        {isByOutage
          ? 'Nothing you did was wrong, and your cookies are as they were. Try again in a few seconds.'
          : 'Nothing you typed was wrong, and your cookies are as they were. The server has written down what happened.'}
      </p>
      <p>
        <button onClick={reset}>Try again</button>
      </p>
    </>
  )
}
