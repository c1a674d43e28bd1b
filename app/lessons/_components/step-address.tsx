'use client'

import { useEffect } from 'react'

/** Keeps the open step in the address, and opens it again after a reload, when browsers follow no fragment. */
export function StepAddress() {
  useEffect(() => {
    const named = document.getElementById(window.location.hash.slice(1))?.closest('details')
    if (named) named.open = true

    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || target.name !== 'step' || !target.open) return
      const id = target.querySelector(':scope > [id]')?.id
      if (id && window.location.hash !== `#${id}`) window.history.replaceState(null, '', `#${id}`)
    }
    // `toggle` does not bubble.
    document.addEventListener('toggle', keep, true)
    return () => document.removeEventListener('toggle', keep, true)
  }, [])
  return null
}
