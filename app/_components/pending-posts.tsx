'use client'

import { useEffect } from 'react'

/**
 * Shows on the pressed button that a form is on its way, where the browser itself posts it and no script of ours
 * answers: an import, a reset, a form of the classroom. A second press still sends: the first may never arrive.
 */
export function PendingPosts() {
  useEffect(() => {
    const pressed = new Set<HTMLElement>()
    const begin = (event: SubmitEvent) => {
      const form = event.target
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
      if (form.method !== 'post' || form.target === '_blank' || !event.submitter) return
      event.submitter.ariaDisabled = 'true'
      pressed.add(event.submitter)
    }
    // A page comes out of the back/forward cache as it was left.
    const end = () => {
      for (const button of pressed) button.ariaDisabled = null
      pressed.clear()
    }
    // On the window: after every handler of React, which prevents what it sends itself.
    window.addEventListener('submit', begin)
    window.addEventListener('pagehide', end)
    return () => {
      window.removeEventListener('submit', begin)
      window.removeEventListener('pagehide', end)
    }
  }, [])
  return null
}
