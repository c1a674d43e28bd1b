'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { KeysSwitch } from '@/app/_components/keys-switch'
import { find } from '../find'
import type { Entry } from '../match'
import styles from '../search.module.css'
import { ResultText } from './result-text'
import { useIndex } from './use-index'

interface SearchDialogProps {
  typed: string
  onType: (typed: string) => void
  onClose: () => void
}

const mostShown = 20
const none: readonly Entry[] = []

/** Search as a dialog: a combobox whose list holds links. It is open for as long as it is there. */
export default function SearchDialog({ typed, onType, onClose }: SearchDialogProps) {
  const { entries, isBroken } = useIndex()
  const [active, setActive] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { results, message } = entries ? find(entries, typed) : { results: none, message: 'Looking…' }
  const shown = results.slice(0, mostShown)
  const page = `/search?q=${encodeURIComponent(typed.slice(0, 1000))}`

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, typed])

  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (shown.length > 0) setActive((active + step + shown.length) % shown.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const chosen = list.current?.children[active]
      if (chosen instanceof HTMLElement) chosen.click()
    }
  }

  return (
    <dialog className={styles.dialog} ref={dialog} onClose={onClose} aria-label="Search" closedby="any">
      <form className={styles.top} method="dialog">
        <label className={styles.field}>
          Search lessons, words, reasons, lines
          <input
            value={typed}
            onChange={({ target }) => {
              onType(target.value)
              setActive(0)
            }}
            onKeyDown={press}
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls="search-results"
            aria-autocomplete="list"
            aria-activedescendant={shown.length > 0 ? `search-result-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
          />
        </label>
        <button className="quiet">Close</button>
      </form>
      <div className={styles.results} role="listbox" id="search-results" aria-label="Results" ref={list}>
        {shown.map((entry, index) => (
          <a
            key={entry.href}
            className={styles.result}
            id={`search-result-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            href={entry.href}
            onClick={() => dialog.current?.close()}
          >
            <ResultText {...entry} />
          </a>
        ))}
      </div>
      <p className={styles.message}>
        <span role="status">{isBroken ? 'The index of this site did not come.' : message}</span>{' '}
        {(isBroken || results.length > shown.length) && (
          <a href={page}>{isBroken ? 'Search on its page' : 'All of them'}</a>
        )}
      </p>
      <div className={styles.keys}>
        <KeysSwitch />
      </div>
    </dialog>
  )
}
