'use client'

import { useState } from 'react'
import { parseCookieHeader } from '@/lib/http/cookie-header'
import { useHydrated } from '../../_components/use-hydrated'
import { decodeSteps, type DecodeStep } from './decode-steps'
import styles from './sessions.module.css'

interface Decoded {
  name: string
  /** Null where the browser has no such cookie. */
  steps: DecodeStep[] | null
}

/** Decodes cookies of this page in the browser, step by step, with no key. */
export function CookieDecoder({ names }: { names: readonly string[] }) {
  const isHydrated = useHydrated()
  const [decoded, setDecoded] = useState<Decoded>()

  async function decode(name: string) {
    const cookie = parseCookieHeader(document.cookie).find((pair) => pair.name === name)
    setDecoded({ name, steps: cookie ? await decodeSteps(cookie.value) : null })
  }

  if (!isHydrated) return <p>The decoder is a script of this page: it needs JavaScript.</p>
  return (
    <div className={styles.tool}>
      <p className={styles.buttons}>
        {names.map((name) => (
          <button key={name} type="button" onClick={() => void decode(name)}>
            Decode {name}
          </button>
        ))}
      </p>
      <div role="status">{decoded && <DecodedSteps {...decoded} />}</div>
    </div>
  )
}

function DecodedSteps({ name, steps }: Decoded) {
  if (!steps) return <p>This page finds no cookie {name}: set it first.</p>
  return (
    <ol className={styles.steps} aria-label={`${name}, decoded`}>
      {steps.map(({ title, result }) => (
        <li key={title}>
          {title}
          <pre>{result}</pre>
        </li>
      ))}
    </ol>
  )
}
