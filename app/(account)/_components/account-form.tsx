'use client'

import { useActionState, useRef } from 'react'
import type { FormRefusal } from '../actions'
import styles from '../account.module.css'

interface AccountFormProps {
  action: (previous: FormRefusal | null, form: FormData) => Promise<FormRefusal>
  next: string
  submitLabel: string
  passwordAutoComplete: 'current-password' | 'new-password'
  suggestedPassword?: string
}

/** Username and password, with the errors of each beside it. Works without a script: the action returns a page. */
export function AccountForm(props: AccountFormProps) {
  const [refusal, formAction, isPending] = useActionState(props.action, null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const { username: usernameError, password: passwordError } = refusal?.fieldErrors ?? {}

  return (
    <form action={formAction} className={styles.form} noValidate>
      <input type="hidden" name="next" value={props.next} />
      {refusal && (
        <p className="error" role="alert">
          {refusal.message}
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
          defaultValue={refusal?.username}
          aria-invalid={Boolean(usernameError)}
          aria-describedby="username-error"
        />
        <p id="username-error" className="error">
          {usernameError}
        </p>
      </div>
      <div>
        <label htmlFor="password">Password</label>
        <input
          ref={passwordInput}
          id="password"
          name="password"
          type="password"
          autoComplete={props.passwordAutoComplete}
          aria-invalid={Boolean(passwordError)}
          aria-describedby="password-error"
        />
        <p id="password-error" className="error">
          {passwordError}
        </p>
      </div>
      {props.suggestedPassword && (
        <p className="soft">
          A good one, made just now for you: <code>{props.suggestedPassword}</code>{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              if (passwordInput.current) passwordInput.current.value = props.suggestedPassword ?? ''
            }}
          >
            Use this password
          </button>
        </p>
      )}
      <button aria-disabled={isPending}>{isPending ? 'One moment…' : props.submitLabel}</button>
    </form>
  )
}
