'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { replayEarlyInput } from '@/lib/early-input'
import styles from '../workbench.module.css'
import { ComposeForm } from './compose-form'
import { Prediction } from './prediction'
import { Presets } from './presets'
import { SendForm } from './send-form'
import { WhereSentTable } from './where-sent-table'

const firstLine = 'hello=you; Max-Age=60; Path=/'

/** The line, and everything that follows from it. There is one state, the text; form and prediction are views of it. */
export function Workbench() {
  const linked = useLinkedLine()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? linked ?? firstLine
  const [line = ''] = text.split('\n')
  const [origin, userAgent] = useBrowser()
  const textArea = useRef<HTMLTextAreaElement>(null)

  function choose(next: string) {
    setTyped(next)
    textArea.current?.focus()
  }

  return (
    <div className={styles.workbench} ref={replayEarlyInput}>
      <SendForm text={text} origin={origin} onChange={setTyped} textArea={textArea} />
      <Presets onChoose={choose} />
      <ComposeForm
        line={line}
        onChange={(next) => setTyped([next, ...text.split('\n').slice(1)].join('\n'))}
      />
      {origin && (
        <>
          {text.split('\n').map((each, index) => (
            <Prediction key={index} line={each} origin={origin} userAgent={userAgent} />
          ))}
          <WhereSentTable line={line} origin={origin} userAgent={userAgent} />
        </>
      )}
    </div>
  )
}

/** The line that the address asks for: `/workbench?line=…` fills the form and sends nothing. */
function useLinkedLine(): string | null {
  return useSyncExternalStore(
    subscribeToAddress,
    () => new URLSearchParams(window.location.search).get('line'),
    () => null,
  )
}

function subscribeToAddress(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange)
  return () => {
    window.removeEventListener('popstate', onChange)
  }
}

/** Where this page is and what shows it; empty on the server, which predicts nothing here. */
function useBrowser(): [origin: string, userAgent: string] {
  const origin = useSyncExternalStore(
    subscribeToAddress,
    () => window.location.origin,
    () => '',
  )
  return [origin, origin && navigator.userAgent]
}
