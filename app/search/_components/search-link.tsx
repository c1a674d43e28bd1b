'use client'

import { lazy, Suspense, useEffect, useState, type MouseEvent } from 'react'
import { isMeantForElse } from '@/app/_components/is-meant-for-else'
import { useKeysSetting } from '@/app/_components/keys-setting'
import styles from './search-link.module.css'

// After a new build its file may be gone: the page of the search is there in any case.
const SearchDialog = lazy(() =>
  import('./search-dialog').catch(() => {
    window.location.assign('/search')
    return new Promise<never>(() => undefined)
  }),
)

/** The way to search, in the header: a link to its page, and with a script a dialog on this one, which `/` opens too. */
export function SearchLink() {
  const [isOpen, setIsOpen] = useState(false)
  // Here, for who closes the dialog and comes back.
  const [typed, setTyped] = useState('')
  const areKeysOn = useKeysSetting()

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || !areKeysOn || isMeantForElse(event)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areKeysOn])

  function open(event: MouseEvent) {
    // Who wants the page in a new tab gets it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setIsOpen(true)
  }

  return (
    <>
      <a
        className={styles.link}
        href="/search"
        onClick={open}
        aria-keyshortcuts={areKeysOn ? '/' : undefined}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="6.75" cy="6.75" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="m10.5 10.5 4 4" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
        </svg>
        <span className={styles.word}>Search</span>
        {areKeysOn && (
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        )}
      </a>
      {isOpen && (
        <Suspense>
          <SearchDialog typed={typed} onType={setTyped} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
