'use client'

import { useEffect } from 'react'

/** Keeps the open step in the address, and opens it again after a reload, when browsers follow no fragment. */
export function StepAddress() {
  useEffect(() => {
    const named = stepNamed(window.location.hash.slice(1))
    if (named) named.open = true

    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.name.startsWith('step-') || !target.open) return
      const id = target.querySelector(':scope > [id]')?.id
      if (id && window.location.hash !== `#${id}`) window.history.replaceState(null, '', `#${id}`)
    }
    // `toggle` does not bubble.
    document.addEventListener('toggle', keep, true)
    return () => document.removeEventListener('toggle', keep, true)
  }, [])
  return null
}

/** The step of an address's fragment, on the page that is seen: hidden ones of other lessons have the same ids. */
function stepNamed(id: string): HTMLDetailsElement | null | undefined {
  if (id === '') return null
  const named = [...document.querySelectorAll(`#${CSS.escape(id)}`)]
  return named.find((element) => element.closest('article')?.checkVisibility())?.closest('details')
}
