'use client'

import { useState } from 'react'

interface Result {
  text: string
  isDone: boolean
}

/** Copies a text. `navigator.clipboard` is missing on plain http, so the old way stands behind it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [result, setResult] = useState<Result>()

  async function copy() {
    // A second press answers too.
    setResult(undefined)
    setResult({ text, isDone: await copyText(text) })
  }

  return (
    <button type="button" className="quiet copy" onClick={() => void copy()}>
      {/* No role="status": its text makes no name, and the button would be left without one. */}
      <span aria-live="polite">{result?.text === text ? wordsOf(result) : label}</span>
    </button>
  )
}

function wordsOf({ isDone }: Result): string {
  return isDone ? 'Copied' : 'Not copied: select the text instead'
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** By a field that nobody sees, which takes the focus for a moment. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  const isDone = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return isDone
}
