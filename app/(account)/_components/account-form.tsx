import { problems, type Refusal } from '@/lib/auth/schemas'
import styles from '../account.module.css'
import { PasswordSuggestion } from './password-suggestion'
import { SubmitButton } from './submit-button'

interface AccountFormProps {
  action: (form: FormData) => Promise<void>
  /** The form's last try, if it was refused. */
  refusal: Refusal | null
  next: string
  submitLabel: string
  passwordAutoComplete: 'current-password' | 'new-password'
  suggestedPassword?: string
}

/** Username and password, with what was wrong beside each. */
export function AccountForm({ action, refusal, next, submitLabel, ...password }: AccountFormProps) {
  const wrong = (refusal?.problems ?? []).map((problem) => problems[problem])
  const textFor = (field: 'username' | 'password' | null) =>
    wrong.find((problem) => problem.field === field)?.text
  return (
    <form action={action} className={styles.form} noValidate>
      <input type="hidden" name="next" value={next} />
      {refusal && (
        <p className="error" role="alert">
          {textFor(null) ?? 'That did not work yet: see below.'}
        </p>
      )}
      <div>
        <label htmlFor="username">Username</label>
        <input
          id="username"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={256}
          defaultValue={refusal?.username}
          aria-invalid={textFor('username') !== undefined}
          aria-describedby="username-problem"
        />
        <p id="username-problem" className="error">
          {textFor('username')}
        </p>
      </div>
      <div>
        <label htmlFor="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete={password.passwordAutoComplete}
          aria-invalid={textFor('password') !== undefined}
          aria-describedby="password-problem"
        />
        <p id="password-problem" className="error">
          {textFor('password')}
        </p>
      </div>
      {password.suggestedPassword && (
        <PasswordSuggestion suggestion={password.suggestedPassword} forInput="password" />
      )}
      <SubmitButton label={submitLabel} />
    </form>
  )
}
