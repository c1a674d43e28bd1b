'use client'

import { useEffect } from 'react'

/** Keeps the open step in the address, and opens it again after a reload, when browsers follow no fragment. */
export function StepAddress() {
  useEffect(() => {
    for (let folded = foldedAround(window.location.hash.slice(1)); folded; folded = outside(folded))
      folded.open = true

    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.name.startsWith('step-') || !target.open) return
      const id = target.querySelector(':scope > [id]')?.id
      const isInside = target.contains(foldedAround(window.location.hash.slice(1)))
      if (id && !isInside) window.history.replaceState(null, '', `#${id}`)
    }
    // `toggle` does not bubble.
    document.addEventListener('toggle', keep, true)
    return () => document.removeEventListener('toggle', keep, true)
  }, [])
  return null
}

/** What folds the place of an address's fragment, on the page that is seen: hidden lessons have the same ids. */
function foldedAround(id: string): HTMLDetailsElement | null {
  if (id === '') return null
  const named = [...document.querySelectorAll(`#${CSS.escape(id)}`)]
  const seen = named.find((element) => element.closest('article')?.checkVisibility())
  return seen?.closest('details') ?? null
}

function outside(folded: HTMLDetailsElement): HTMLDetailsElement | null {
  return folded.parentElement?.closest('details') ?? null
}
