'use client'

import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { useLiveState } from './live-state'

/** The button of the logout form. When the action is done it asks who is signed in now: the page may be the same. */
export function LogoutButton() {
  const { pending } = useFormStatus()
  const { refresh } = useLiveState()
  const wasPending = useRef(false)

  useEffect(() => {
    if (wasPending.current && !pending) void refresh()
    wasPending.current = pending
  }, [pending, refresh])

  return (
    <button className="quiet" aria-disabled={pending}>
      {pending ? 'Logging out…' : 'Log out'}
    </button>
  )
}
