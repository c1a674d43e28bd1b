import type { Metadata } from 'next'
import Link from 'next/link'
import { firstExperiments } from '@/lib/course/first-experiments'
import { getEnv } from '@/lib/env'
import { predict } from '@/lib/wire/outcome'
import { Reason } from './_components/outcome-view'
import { WirePanels } from './_components/wire-panels'
import { Course } from './_home/course'
import { FirstCard } from './_home/first-card'
import styles from './_home/home.module.css'
import { Rooms } from './_home/rooms'

export const metadata: Metadata = {
  title: { absolute: 'Cookie Lab: see what a cookie really does' },
  description:
    'Press a button and watch a real cookie cross: the line the server sent, what your browser brought back, and why it refuses another.',
}

export default function Home() {
  return (
    <>
      <h1>See what a cookie really does</h1>
      <p className="lead">
        A cookie is a line of text that a server gives your browser, and that your browser brings back. Press
        a button and watch the real lines cross.
      </p>
      <div className={styles.experiments}>
        <FirstCard experiment="hello" title="Give me a cookie" prediction="Your browser will keep it.">
          <p>
            For <code>60</code> seconds it sends the cookie with every request to this site.
          </p>
        </FirstCard>
        <FirstCard
          experiment="google"
          title="Give me somebody else’s"
          prediction="Your browser will refuse it."
        >
          {whyRefused(firstExperiments.google.line).map((reason) => (
            <Reason key={reason.code} reason={reason} />
          ))}
        </FirstCard>
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

      <Course />
      <WirePanels />
      <Rooms />
    </>
  )
}

/** The rule about `Domain` is the same in every browser, so it can be told before we know which one reads this. */
function whyRefused(line: string) {
  const url = `${getEnv().APP_ORIGIN}/`
  const now = new Date(0)
  return predict('chromium', { line, url, created_at: now.toISOString() }, url, now).reasons
}
