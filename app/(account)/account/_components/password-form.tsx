import type { Refusal } from '@/lib/auth/schemas'
import { problemTexts } from '../../_components/problem-texts'
import { SecretField } from '../../_components/secret-field'
import { SubmitButton } from '../../_components/submit-button'
import { Wait } from '../../_components/wait'
import styles from '../../account.module.css'
import { HiddenUsername } from './hidden-username'

/** The old password and the new one. */
export function PasswordForm({ username, refusal }: { username: string; refusal: Refusal | null }) {
  const textFor = problemTexts(refusal)
  return (
    <form action="/account/password" method="post" className={styles.form} noValidate>
      {textFor(null) && (
        <p className="error" role="alert">
          {textFor(null)} <Wait until={refusal?.until} />
        </p>
      )}
      <HiddenUsername username={username} />
      <SecretField
        id="account-current"
        name="current"
        label="Current password"
        autoComplete="current-password"
        problem={textFor('current')}
      />
      <SecretField
        id="account-password"
        name="password"
        label="New password"
        autoComplete="new-password"
        problem={textFor('password')}
      />
      <SubmitButton label="Change the password" />
    </form>
  )
}
