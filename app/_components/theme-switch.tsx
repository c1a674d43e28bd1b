'use client'

import { useEffect, type SubmitEvent } from 'react'
import { parseTheme, type Theme } from '@/lib/theme'
import styles from './site-header.module.css'

/** Light, dark, or as the system has it; kept in a cookie by `/api/theme`. Without a script the form posts. */
export function ThemeSwitch() {
  useEffect(() => {
    // A soft navigation does not run the script in <head> again.
    showTheme(parseTheme(/(?:^|; )theme=(\w+)/.exec(document.cookie)?.[1]))
  }, [])

  async function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    showTheme(parseTheme(form.get('theme')))
    await fetch('/api/theme', { method: 'POST', body: form, redirect: 'manual' })
  }

  return (
    <form className={styles.theme} action="/api/theme" method="post" onSubmit={(event) => void choose(event)}>
      <button className="quiet" name="theme" value="light" aria-label="Light theme">
        ☀︎
      </button>
      <button className="quiet" name="theme" value="dark" aria-label="Dark theme">
        ☾
      </button>
      <button className="quiet" name="theme" value="system" aria-label="Auto: the system’s theme">
        Auto
      </button>
    </form>
  )
}

function showTheme(theme: Theme | null) {
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
