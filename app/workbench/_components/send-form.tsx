'use client'

import { useState, useTransition, type RefObject, type SubmitEvent } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { useLiveState } from '@/app/_components/live-state'
import styles from '../workbench.module.css'

interface SendFormProps {
  text: string
  /** Where this page is; empty on the server. */
  origin: string
  onChange: (text: string) => void
  textArea: RefObject<HTMLTextAreaElement | null>
}

/** The raw lines, and the button that sends them. Without a script the form posts and leads to /wire. */
export function SendForm({ text, origin, onChange, textArea }: SendFormProps) {
  const { refresh } = useLiveState()
  const [result, setResult] = useState<{ isError: boolean; message: string }>()
  const [isPending, startTransition] = useTransition()
  const address = `/workbench?line=${encodeURIComponent(text)}`

  function send(address: string) {
    if (isPending) return
    startTransition(async () => {
      setResult(
        await post(
          address,
          text.split('\n').filter((line) => line !== ''),
        ),
      )
      await refresh()
    })
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    send('/api/send')
  }

  return (
    <form className={styles.send} action="/api/send" method="post" onSubmit={submit}>
      <label htmlFor="lines">Set-Cookie (a line each, 20 at most)</label>
      <textarea
        ref={textArea}
        id="lines"
        name="lines"
        rows={Math.min(20, text.split('\n').length + 1)}
        spellCheck={false}
        autoCapitalize="none"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={styles.actions}>
        <button aria-disabled={isPending}>Send it</button>
        <button
          type="button"
          className="quiet"
          aria-disabled={isPending}
          onClick={() => send('/api/send-by-app-router')}
        >
          Send it through a route handler of the App Router
        </button>
        <a href={address}>Address of this line, to share</a>
        {origin && <CopyButton text={origin + address} label="Copy the address" />}
      </div>
      <p role="status" className={result?.isError ? 'error' : undefined}>
        {result?.message}
      </p>
    </form>
  )
}

async function post(address: string, lines: string[]): Promise<{ isError: boolean; message: string }> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ lines }) })
    if (response.ok) return { isError: false, message: 'Sent. What became of it stands on the wire, below.' }
    const body = (await response.json()) as { error: string; refusals?: { line: string; reason: string }[] }
    const reasons = body.refusals?.map(({ reason }) => reason) ?? []
    return { isError: true, message: [body.error, ...reasons].join(' ') }
  } catch {
    return { isError: true, message: 'The server did not answer. Is it still running? Nothing was sent.' }
  }
}
