import type { Refusal } from '@/lib/auth/schemas'
import { problemTexts } from '../../_components/problem-texts'
import { SecretField } from '../../_components/secret-field'
import { SubmitButton } from '../../_components/submit-button'
import { Wait } from '../../_components/wait'
import styles from '../../account.module.css'

/** The old password and the new one. The username is there for password managers, which ask whose it is. */
export function PasswordForm({ username, refusal }: { username: string; refusal: Refusal | null }) {
  const textFor = problemTexts(refusal)
  return (
    <form action="/account/password" method="post" className={styles.form} noValidate>
      {textFor(null) && (
        <p className="error" role="alert">
          {textFor(null)} <Wait until={refusal?.until} />
        </p>
      )}
      <input type="text" name="username" autoComplete="username" defaultValue={username} hidden readOnly />
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
