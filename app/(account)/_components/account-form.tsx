import { problems, type Refusal } from '@/lib/auth/schemas'
import styles from '../account.module.css'
import { PasswordSuggestion } from './password-suggestion'
import { SubmitButton } from './submit-button'

interface AccountFormProps {
  /** Begins the ids of its fields: the page left behind stays in the document, hidden, with the same fields. */
  id: 'login' | 'signup'
  action: (form: FormData) => Promise<void>
  /** The form's last try, if it was refused. */
  refusal: Refusal | null
  next: string
  submitLabel: string
  passwordAutoComplete: 'current-password' | 'new-password'
  suggestedPassword?: string
}

/** Username and password, with what was wrong beside each. */
export function AccountForm({ id, action, refusal, next, submitLabel, ...password }: AccountFormProps) {
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
      <div>
        <label htmlFor={`${id}-password`}>Password</label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete={password.passwordAutoComplete}
          aria-invalid={textFor('password') !== undefined}
          aria-describedby={`${id}-password-problem`}
        />
        <p id={`${id}-password-problem`} className="error">
          {textFor('password')}
        </p>
      </div>
      {password.suggestedPassword && <PasswordSuggestion suggestion={password.suggestedPassword} />}
      <SubmitButton label={submitLabel} />
    </form>
  )
}
