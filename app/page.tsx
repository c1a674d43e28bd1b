import type { Metadata } from 'next'
import Link from 'next/link'
import { firstExperiments } from '@/lib/course/first-experiments'
import { getEnv } from '@/lib/env'
import { predict } from '@/lib/wire/outcome'
import { Reason } from './_components/outcome-view'
import { WirePanels } from './_components/wire-panels'
import { Course } from './_home/course'
import { TryIt } from './_home/try-it'
import styles from './_home/home.module.css'

export const metadata: Metadata = {
  title: { absolute: 'Cookie Lab: see what a cookie really does' },
  description:
    'Press a button and watch a real cookie cross: the line the server sent, what your browser brought back, and why it refuses another.',
}

export default function Home() {
  const { hello, google } = firstExperiments
  return (
    <>
      <h1>See what a cookie really does</h1>
      <p className="lead">
        A cookie is a line of text that a server gives your browser, and that your browser brings back. Press
        a button and watch the real lines cross.
      </p>
      <div className={styles.experiments}>
        <section className="card" aria-labelledby="hello">
          <h2 id="hello">Give me a cookie</h2>
          <p>
            The server will answer with <code>Set-Cookie: {hello.line}</code>. Your browser will keep it for{' '}
            <code>60</code> seconds and send it with every request to this site.
          </p>
          <TryIt experiment="hello" label={hello.button} />
        </section>
        <section className="card" aria-labelledby="google">
          <h2 id="google">Give me somebody else’s</h2>
          <p>
            The server will answer with <code>Set-Cookie: {google.line}</code>.{' '}
            <strong>Your browser will refuse it.</strong>
          </p>
          {whyRefused(google.line).map((reason) => (
            <Reason key={reason.code} reason={reason} />
          ))}
          <TryIt experiment="google" label={google.button} />
        </section>
      </div>

      <details className={styles.how}>
        <summary>How this page knows</summary>
        <p>
          The <code>Set-Cookie</code> line is the one the server wrote into its answer. The{' '}
          <code>Cookie</code> header is the one the server received with the very next request; this page is
          the same file for everybody and asks <code>/api/live</code> for what it carried. The prediction is
          made by this site’s cookie engine, which follows the rules browsers follow (RFC 6265bis). Nothing is
          guessed: if your browser does something else than predicted, the page says so.
        </p>
        <p>
          To tell your experiments from other learners’, the first one also sets a cookie of this site’s own,
          named <code>lab</code>.{' '}
          <Link href="/privacy" prefetch={false}>
            Every cookie of this site, and what it is for
          </Link>
          .
        </p>
      </details>

      <WirePanels />

      <Course />

      <section aria-labelledby="next">
        <h2 id="next">Then do each thing yourself</h2>
        <ul className={styles.map}>
          <li>
            <a href="/cookies">Set, read and delete a cookie</a>: every attribute, and the exact line it
            makes.
          </li>
          <li>
            <Link href="/signup" prefetch={false}>
              Sign up
            </Link>{' '}
            or{' '}
            <Link href="/login" prefetch={false}>
              log in
            </Link>
            , and see what a session is; then try the <a href="/protected">protected page</a> signed in and
            signed out.
          </li>
          <li>
            <a href="/cross-site">Let another site attack you</a>, and see what <code>SameSite</code> is for.
          </li>
          <li>
            <Link href="/flask" prefetch={false}>
              Coming from Flask?
            </Link>{' '}
            The tutorials’ own endpoints run here, Flask and Next.js side by side.
          </li>
        </ul>
      </section>
    </>
  )
}

/** The rule about `Domain` is the same in every browser, so it can be told before we know which one reads this. */
function whyRefused(line: string) {
  const url = `${getEnv().APP_ORIGIN}/`
  const now = new Date(0)
  return predict('chromium', { line, url, created_at: now.toISOString() }, url, now).reasons
}
