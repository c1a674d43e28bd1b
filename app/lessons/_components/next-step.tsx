'use client'

import type { MouseEvent } from 'react'
import { useHydrated } from './use-hydrated'

/** Opens the step after the one it stands in, and leads there. Without a script the next headline does it. */
export function NextStep() {
  const isHydrated = useHydrated()
  if (!isHydrated) return null
  return (
    <button type="button" className="quiet" onClick={openNext}>
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
