'use client'

import type { MouseEvent } from 'react'
import styles from './steps.module.css'
import { useHydrated } from './use-hydrated'

/** Opens the step after the one it stands in, and leads there. Without a script the next headline does it. */
export function NextStep() {
  const isHydrated = useHydrated()
  return (
    <button type="button" className={`quiet ${isHydrated ? '' : styles.asleep}`} onClick={openNext}>
      Next step
    </button>
  )
}

function openNext({ currentTarget }: MouseEvent<HTMLButtonElement>) {
  const next = currentTarget.closest('details[name^="step-"]')?.nextElementSibling
  if (!(next instanceof HTMLDetailsElement)) return
  next.open = true
  next.querySelector('summary')?.focus()
}
