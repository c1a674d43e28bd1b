import type { Metadata } from 'next'
import { connection } from 'next/server'
import { suggestPassword } from '@/lib/auth/accounts'
import { readRefusal } from '@/lib/auth/form-refusal'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { AccountForm } from '../_components/account-form'
import { GuestForm } from '../_components/guest-form'
import styles from '../account.module.css'

export const metadata: Metadata = {
  title: 'Sign up',
  description: 'Make an account of Cookie Lab, and see the session that begins with it.',
  robots: { index: false },
}
export const instant = false

export default async function SignUpPage({ searchParams }: PageProps<'/signup'>) {
  await connection()
  const path = safeRedirect((await searchParams).next)
  return (
    <div className={styles.narrow}>
      <h1>Sign up</h1>
      <p>
        A username and a password, nothing else. <strong>Do not use a password from elsewhere</strong>: this
        is a place to experiment.
      </p>
      <AccountForm
        id="signup"
        action="/login/sign-up"
        refusal={await readRefusal()}
        next={path}
        submitLabel="Sign up"
        passwordAutoComplete="new-password"
        suggestedPassword={suggestPassword()}
      />
      <p>Or without a password:</p>
      <GuestForm next={path} />
    </div>
  )
}
