import type { Metadata } from 'next'
import Link from 'next/link'
import { getCurrentUser } from '@/lib/auth/current-user'
import { readRefusal } from '@/lib/auth/form-refusal'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { AccountForm } from '../_components/account-form'
import { GuestForm } from '../_components/guest-form'
import styles from '../account.module.css'

export const metadata: Metadata = {
  title: 'Log in',
  description: 'Log in with an account or as a guest, and see the session cookie that comes of it.',
  robots: { index: false },
}
export const instant = false

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, problem, done } = await searchParams
  const path = safeRedirect(next)
  const user = await getCurrentUser()
  return (
    <div className={styles.narrow}>
      <h1>Log in</h1>
      {problem === 'no-cookies' && (
        <p className="notice" role="alert">
          <strong>Your browser sent no cookie back.</strong> The password was right and a session was made,
          but this browser blocks cookies for this site, so the next request could not show who you are. Allow
          cookies for this site, then log in again.
        </p>
      )}
      {done === 'deleted' && !user && (
        <p className="notice" role="status">
          <strong>Your account is deleted</strong>, with all that was kept of it.
        </p>
      )}
      {user && (
        <p className="notice">
          You are signed in as <strong>{user.username}</strong>. Logging in again makes a fresh session.
        </p>
      )}
      {path !== '/' && !user && (
        <p className="notice">
          <code>{path}</code> is for signed-in visitors. You will get there after the login.
        </p>
      )}
      <AccountForm
        id="login"
        action="/login/submit"
        refusal={await readRefusal()}
        next={path}
        submitLabel="Log in"
        passwordAutoComplete="current-password"
      />
      <p>
        No account?{' '}
        <Link href={{ pathname: '/signup', query: { next: path } }} prefetch={false}>
          Sign up
        </Link>
        , or try it first:
      </p>
      <GuestForm next={path} />
    </div>
  )
}
