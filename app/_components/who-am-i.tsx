'use client'

import Link from 'next/link'
import { logout } from '@/app/(account)/actions'
import { useLiveState } from './live-state'
import { LogoutButton } from './logout-button'
import styles from './site-header.module.css'

/** Who is signed in: a live part. The forms are real forms, so that they work without a script too. */
export function WhoAmI() {
  const { state } = useLiveState()
  const user = state?.user
  return (
    <div
      className={state ? styles.who : `${styles.who} ${styles.unknown}`}
      data-state={state ? 'known' : 'unknown'}
    >
      {user ? (
        <span>
          Signed in as {/* Not a <Link>, for the reason that the protected page has none. */}
          <a href="/account" aria-label={`${user.username}: your account`}>
            <strong className={styles.name}>{user.username}</strong>
          </a>
        </span>
      ) : (
        <>
          <Link href="/login" prefetch={false}>
            Log in
          </Link>
          <Link href="/signup" prefetch={false}>
            Sign up
          </Link>
        </>
      )}
      {!state && (
        <a className={styles.withoutScript} href="/account">
          Your account
        </a>
      )}
      {(user ?? !state) && (
        <form action={logout}>
          <LogoutButton />
        </form>
      )}
    </div>
  )
}
