'use client'

import { useState } from 'react'

/** Copies a text. `navigator.clipboard` is missing on plain http, so the old way stands behind it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    setIsCopied(await copyText(text))
  }

  const said = isCopied ? 'Copied' : label
  // A status gives no name to the button around it.
  return (
    <button type="button" className="quiet" aria-label={said} onClick={() => void copy()}>
      <span role="status">{said}</span>
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
