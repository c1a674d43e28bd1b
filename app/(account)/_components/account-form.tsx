import type { Refusal } from '@/lib/auth/schemas'
import styles from '../account.module.css'
import { PasswordSuggestion } from './password-suggestion'
import { problemTexts } from './problem-texts'
import { SecretField } from './secret-field'
import { SubmitButton } from './submit-button'
import { Wait } from './wait'

interface AccountFormProps {
  /** Begins the ids of its fields: the page left behind stays in the document, hidden, with the same fields. */
  id: 'login' | 'signup'
  /** The handler that takes it. */
  action: string
  /** The form's last try, if it was refused. */
  refusal: Refusal | null
  next: string
  submitLabel: string
  passwordAutoComplete: 'current-password' | 'new-password'
  suggestedPassword?: string
}

/** Username and password, with what was wrong beside each. */
export function AccountForm({ id, action, refusal, next, submitLabel, ...password }: AccountFormProps) {
  const textFor = problemTexts(refusal)
  return (
    <form action={action} method="post" className={styles.form} noValidate>
      <input type="hidden" name="next" value={next} />
      {refusal && (
        <p className="error" role="alert">
          {textFor(null) ?? 'That did not work yet: see below.'} <Wait until={refusal.until} />
        </p>
      )}
      <div>
        <label htmlFor={`${id}-username`}>Username</label>
        <input
          id={`${id}-username`}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={256}
          defaultValue={refusal?.username}
          aria-invalid={textFor('username') !== undefined}
          aria-describedby={`${id}-username-problem`}
        />
        <p id={`${id}-username-problem`} className="error">
          {textFor('username')}
        </p>
      </div>
      <SecretField
        id={`${id}-password`}
        name="password"
        label="Password"
        autoComplete={password.passwordAutoComplete}
        problem={textFor('password')}
      />
      {password.suggestedPassword && <PasswordSuggestion suggestion={password.suggestedPassword} />}
      <div>
        <label>
          <input
            type="checkbox"
            name="remember"
            defaultChecked={refusal?.remember}
            aria-describedby={`${id}-remember-hint`}
          />{' '}
          Remember me on this device for 30 days
        </label>
        <p id={`${id}-remember-hint`} className="soft">
          Otherwise closing the browser logs you out. 24 hours without a visit do so in any case.
        </p>
      </div>
      <SubmitButton label={submitLabel} />
    </form>
  )
}
