'use client'

/** For what nobody foresaw. The message of the error itself stays on the server. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>Something broke on our side</h1>
      <p>
        Nothing you typed was wrong, and your cookies are as they were. The server has written down what
        happened.
      </p>
      <p>
        <button onClick={reset}>Try again</button>
      </p>
    </>
  )
}
