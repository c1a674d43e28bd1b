'use client'

import { CookieTable } from '@/app/_components/cookie-table'
import { useLiveState } from '@/app/_components/live-state'
import styles from './home.module.css'

/** What the page's last small request carried. */
export function LiveCookies() {
  const { state } = useLiveState()
  return (
    <div className={styles.live}>
      {state && <CookieTable cookies={state.cookies} />}
      <noscript>
        <p>
          This part needs a script. <a href="/cookies">The page of your cookies</a> shows the same without
          one.
        </p>
      </noscript>
    </div>
  )
}
