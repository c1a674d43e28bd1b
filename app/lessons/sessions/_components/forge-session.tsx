'use client'

import { useState, type SubmitEvent } from 'react'
import { signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { useHydrated } from '../../_components/use-hydrated'
import styles from './sessions.module.css'

/** Signs a session in the browser, with whatever key a visitor knows, and sets its cookie. */
export function ForgeSession() {
  const isHydrated = useHydrated()
  const [outcome, setOutcome] = useState<string>()

  async function forge(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isSecureContext) {
      setOutcome('No cookie was made: browsers sign (WebCrypto) on https and on localhost only.')
      return
    }
    const form = new FormData(event.currentTarget)
    const [username = '', role = '', secretKey = ''] = ['username', 'role', 'key'].map((name) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    })
    try {
      const value = await signFlaskSession({ username, role }, secretKey)
      document.cookie = `shop_session=${value}; Path=/`
      setOutcome(`shop_session=${value}`)
    } catch (error) {
      setOutcome(`No cookie was made: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  if (!isHydrated)
    return <p>This forger is a script of this page: it needs JavaScript. The Python below needs none.</p>
  return (
    <form className={styles.tool} onSubmit={(event) => void forge(event)}>
      <p className={styles.fields}>
        <label>
          Username <input name="username" defaultValue="Mallory" required maxLength={40} autoComplete="off" />
        </label>
        <label>
          Role{' '}
          <select name="role" defaultValue="admin">
            <option>customer</option>
            <option>admin</option>
          </select>
        </label>
        <label>
          Key <input name="key" defaultValue="your_secret_key" required maxLength={200} autoComplete="off" />
        </label>
      </p>
      <button>Sign it here and set the cookie</button>
      <div role="status">
        {outcome && (
          <>
            <p>Made by your browser, with no request:</p>
            <pre>{outcome}</pre>
          </>
        )}
      </div>
    </form>
  )
}
