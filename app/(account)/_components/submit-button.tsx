'use client'

import { useFormStatus } from 'react-dom'

/** A form's button, which says when it is waiting and does not send twice. */
export function SubmitButton({ label, className }: { label: string; className?: string }) {
  const { pending } = useFormStatus()
  return (
    <button
      className={className}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? 'One moment…' : label}
    </button>
  )
}
