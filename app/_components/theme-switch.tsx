'use client'

import { useEffect, useState, type SubmitEvent } from 'react'
import { parseTheme, type Theme } from '@/lib/theme'
import styles from './site-header.module.css'

const sun =
  'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4zM3.5 5l1.5-1.5 2.8 2.8-1.5 1.5zM16.2 17.7l1.5-1.5 2.8 2.8-1.5 1.5zM3.5 19l2.8-2.8 1.5 1.5L5 20.5zM16.2 6.3 19 3.5 20.5 5l-2.8 2.8z'
const moon = 'M20.5 14.5A9 9 0 0 1 9.5 3.5 9 9 0 1 0 20.5 14.5z'
const half = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.2v15.6a7.8 7.8 0 0 1 0-15.6z'

const choices = [
  ['light', 'Light theme', sun],
  ['dark', 'Dark theme', moon],
  ['system', 'Auto: the system’s theme', half],
] as const

/** Light, dark, or as the system has it; kept in a cookie by `/api/theme`. Without a script the form posts. */
export function ThemeSwitch() {
  const [isKept, setIsKept] = useState(true)

  useEffect(() => {
    // A soft navigation does not run the script in <head> again.
    showTheme(parseTheme(/(?:^|; )theme=(\w+)/.exec(document.cookie)?.[1]))
  }, [])

  async function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    showTheme(parseTheme(form.get('theme')))
    // A redirect is the answer to a form: what it leads to is not asked for.
    const isAnswered = (answer: Response) => answer.ok || answer.type === 'opaqueredirect'
    setIsKept(
      await fetch('/api/theme', { method: 'POST', body: form, redirect: 'manual' }).then(
        isAnswered,
        () => false,
      ),
    )
  }

  return (
    <>
      <form
        className={styles.theme}
        action="/api/theme"
        method="post"
        onSubmit={(event) => void choose(event)}
      >
        {choices.map(([theme, label, picture]) => (
          <button className="quiet" key={theme} name="theme" value={theme} aria-label={label} title={label}>
            <svg viewBox="0 0 24 24" width="18" height="18" fill="currentColor" aria-hidden="true">
              <path d={picture} />
            </svg>
          </button>
        ))}
      </form>
      {!isKept && (
        <span className="error" role="alert">
          This page only: the server did not answer.
        </span>
      )}
    </>
  )
}

function showTheme(theme: Theme | null) {
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  // Not by a state: a page is awake sooner without one more render.
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=theme]'))
    button.ariaPressed = String(button.value === (theme ?? 'system'))
}
