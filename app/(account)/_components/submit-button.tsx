'use client'

import { useEffect, useState } from 'react'

/** The button of a form that the browser itself sends: it says when it is waiting and does not send twice. */
export function SubmitButton({ label, className }: { label: string; className?: string }) {
  const [isSent, setIsSent] = useState(false)

  useEffect(() => {
    // Back may bring this very page out of the browser's cache, as it was when it was left.
    const onPageShow = () => setIsSent(false)
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])

  return (
    <button
      className={className}
      aria-disabled={isSent}
      onClick={(event) => {
        if (isSent) event.preventDefault()
        setIsSent(true)
      }}
    >
      {isSent ? 'One moment…' : label}
    </button>
  )
}
