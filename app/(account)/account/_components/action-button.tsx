'use client'

import { useFormStatus } from 'react-dom'

/** The button of a server action's form, which says when it is waiting. */
export function ActionButton({ label, about }: { label: string; about?: string }) {
  const { pending } = useFormStatus()
  return (
    <button className="quiet" aria-disabled={pending} aria-label={about && `${label}: ${about}`}>
      {pending ? 'One moment…' : label}
    </button>
  )
}
