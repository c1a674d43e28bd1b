import Head from 'next/head'

// No script: this page has nothing to wake up, and the policy allows no inline ones but those known at build time.
export const config = { unstable_runtimeJS: false }

/**
 * What is shown when a request broke before any page was chosen: in proxy.ts, for one. Since there is an API route
 * in `pages/`, Next takes it from here; its own has inline styles, which the policy forbids.
 */
export default function ErrorDocument() {
  return (
    <main>
      <Head>
        <title>Something broke · Cookie Lab</title>
        <link rel="stylesheet" href="/plain.css" />
      </Head>
      <h1>Something broke on our side</h1>
      <p>Nothing you typed was wrong. The server has written down what happened.</p>
      <p>
        <a href="/">Start at home</a>
      </p>
    </main>
  )
}
