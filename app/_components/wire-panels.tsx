'use client'

import { useState, useSyncExternalStore } from 'react'
import { JarSize } from './jar-size'
import { JarView } from './jar-view'
import { useWire } from './use-wire'
import { WireView } from './wire-view'
import styles from './wire-panels.module.css'

/** How many of the newest exchanges stand on the page. */
const SHOWN = 10

/** The wire and the jar, live: after every action, and every two seconds while the page is looked at. */
export function WirePanels() {
  const [isPaused, setIsPaused] = useState(false)
  const wire = useWire(isPaused)
  const documentCookie = useDocumentCookie()
  return (
    <div className={styles.panels}>
      <section aria-labelledby="wire-title">
        <div className={styles.title}>
          <h2 id="wire-title">On the wire</h2>
          <button
            type="button"
            className="quiet"
            aria-pressed={isPaused}
            onClick={() => setIsPaused(!isPaused)}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </button>
        </div>
        {wire ? <WireView entries={wire.exchanges.slice(-SHOWN)} /> : <p className="soft">Listening…</p>}
        {wire && wire.exchanges.length > SHOWN && (
          <p>
            <a href="/wire">All {wire.exchanges.length} of them</a>
          </p>
        )}
      </section>
      <section aria-labelledby="jar-title">
        <div className={styles.title}>
          <h2 id="jar-title">The jar</h2>
        </div>
        {wire ? (
          <>
            <JarView jar={wire.jar} documentCookie={documentCookie} />
            <JarSize bytes={wire.cookieBytes} />
          </>
        ) : (
          <p className="soft">Looking…</p>
        )}
      </section>
      <noscript>
        <p>
          These panels need a script. <a href="/wire">The page of the wire</a> shows the same without one.
        </p>
      </noscript>
    </div>
  )
}

/** What a script of this page can read, looked at anew whenever the panels are drawn. */
function useDocumentCookie(): string | null {
  return useSyncExternalStore(
    neverTold,
    () => document.cookie,
    () => null,
  )
}

// Browsers tell of changes, but not of HttpOnly cookies and not when one expires: asking is all there is.
const neverTold = () => () => undefined
