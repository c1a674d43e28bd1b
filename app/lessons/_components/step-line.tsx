'use client'

import type { MouseEvent } from 'react'
import styles from './steps.module.css'
import { stepVerbs } from './step-verbs'

/** The steps of a lesson in a line, the open one marked. Without a script the fragments lead there too. */
export function StepLine() {
  return (
    <nav className={styles.line} aria-label="Steps of this lesson">
      <ol>
        {Object.entries(stepVerbs).map(([id, verb]) => (
          <li key={id}>
            <a href={`#${id}`} onClick={open}>
              {verb.split(',')[0]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Lessons that were left stay in the document, hidden, and their steps have the same ids: so look in this one only. */
function open(event: MouseEvent<HTMLAnchorElement>) {
  const { hash } = event.currentTarget
  const step = event.currentTarget.closest('article')?.querySelector(hash)?.closest('details')
  if (!step) return
  event.preventDefault()
  step.open = true
  step.querySelector('summary')?.focus()
}
