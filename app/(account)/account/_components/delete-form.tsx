import type { Refusal } from '@/lib/auth/schemas'
import { problemTexts } from '../../_components/problem-texts'
import { SecretField } from '../../_components/secret-field'
import { SubmitButton } from '../../_components/submit-button'
import styles from '../../account.module.css'
import { HiddenUsername } from './hidden-username'

interface DeleteFormProps {
  username: string
  isGuest: boolean
  refusal: Refusal | null
}

/** Asks for the password, and a guest, who has none, for a tick: neither is done by a slip. */
export function DeleteForm({ username, isGuest, refusal }: DeleteFormProps) {
  const problem = problemTexts(refusal)('confirmation')
  return (
    <form action="/account/delete" method="post" className={styles.form} noValidate>
      {isGuest ? (
        <div>
          <label>
            <input type="checkbox" name="confirmation" aria-describedby="account-confirmation-problem" /> Yes,
            delete this guest account
          </label>
          <p id="account-confirmation-problem" className="error">
            {problem}
          </p>
        </div>
      ) : (
        <>
          <HiddenUsername username={username} />
          <SecretField
            id="account-confirmation"
            name="confirmation"
            label="Your password, to delete the account"
            autoComplete="current-password"
            problem={problem}
          />
        </>
      )}
      <SubmitButton className="quiet" label="Delete the account" />
    </form>
  )
}
