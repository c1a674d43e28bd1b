'use client'

import type { MouseEvent } from 'react'
import styles from '../account.module.css'

/** A password made by the server for this page alone; one click puts it into the form's field. */
export function PasswordSuggestion({ suggestion }: { suggestion: string }) {
  function fill({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const input = currentTarget.form?.elements.namedItem('password')
    if (input instanceof HTMLInputElement) input.value = suggestion
  }
  return (
    <p className={`soft ${styles.suggestion}`}>
      A good one, made just now for you: <code>{suggestion}</code>{' '}
      <button type="button" className="quiet" onClick={fill}>
        Use this password
      </button>
    </p>
  )
}
