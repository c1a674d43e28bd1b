import type { Metadata } from 'next'
import { requireUser } from '@/lib/auth/current-user'
import { listDevices } from '@/lib/auth/devices'
import { readRefusal } from '@/lib/auth/form-refusal'
import { DeleteForm } from './_components/delete-form'
import { DeviceList } from './_components/device-list'
import { PasswordForm } from './_components/password-form'
import styles from '../account.module.css'

export const metadata: Metadata = {
  title: 'Your account',
  description: 'Your devices, your password, and how to delete the account.',
  robots: { index: false },
}
export const instant = false

const notices = {
  device: 'That device is signed out. Its next request is a stranger’s.',
  others: 'All other devices are signed out.',
  password:
    'The password is changed. All other devices are signed out, and this browser has a fresh session.',
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const session = await requireUser('/account')
  const { done } = await searchParams
  const refusal = await readRefusal()
  return (
    <div className={styles.narrow}>
      <h1>Your account</h1>
      {typeof done === 'string' && Object.hasOwn(notices, done) && (
        <p className="notice" role="status">
          {notices[done as keyof typeof notices]}
        </p>
      )}
      <p>
        You are <strong>{session.user.username}</strong>
        {session.isGuest && ', a guest: this account is gone 24 hours after it was made'}.
      </p>
      <h2>Where you are signed in</h2>
      <DeviceList devices={await listDevices(session)} />
      {!session.isGuest && (
        <>
          <h2>Change the password</h2>
          <PasswordForm username={session.user.username} refusal={refusal} />
        </>
      )}
      <h2>Delete the account</h2>
      <p>
        Its name, password and sessions are removed at once and for good. The experiments of this browser
        belong to its <code>lab</code> cookie, not to the account: <a href="/privacy">erase them there</a>.
      </p>
      <DeleteForm username={session.user.username} isGuest={session.isGuest} refusal={refusal} />
    </div>
  )
}
