'use client'

import { useState } from 'react'

/** Copies a text. `navigator.clipboard` is missing on plain http, so the old way stands behind it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    setIsCopied(await copyText(text))
  }

  return (
    <button type="button" className="quiet" onClick={() => void copy()}>
      {/* No role="status": its text makes no name, and the button would be left without one. */}
      <span aria-live="polite">{isCopied ? 'Copied' : label}</span>
    </button>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()

    const isDone = document.execCommand('copy')
    area.remove()
    return isDone
  }
}
