'use client'

import { useState } from 'react'
import { useHydrated } from '../../_components/use-hydrated'

/** Asks the browser itself when it will end a cookie. Chromium tells a script that; others may not. */
export function EndInBrowser({ name }: { name: string }) {
  const isHydrated = useHydrated()
  const [said, setSaid] = useState('')
  if (!isHydrated) return <p className="soft">{devTools}</p>
  return (
    <>
      <p>
        <button type="button" className="quiet" onClick={() => void askBrowser(name).then(setSaid)}>
          Ask the browser when {name} ends
        </button>
      </p>
      <p role="status">{said}</p>
    </>
  )
}

const devTools =
  'The developer tools of your browser show when a cookie ends: under Application or Storage, then Cookies.'

async function askBrowser(name: string): Promise<string> {
  // Neither in every browser nor on every page: it needs https or localhost.
  if (!('cookieStore' in window)) return `Your browser does not tell a script. ${devTools}`
  const cookie = await window.cookieStore.get(name)
  if (!cookie) return `Your browser has no ${name}. Set it first.`
  const expires: unknown = Reflect.get(cookie, 'expires')
  if (typeof expires !== 'number') return `Your browser does not tell a script. ${devTools}`
  const days = Math.round((expires - Date.now()) / 86_400_000)
  return `Your browser says: ${name} ends on ${new Date(expires).toISOString().slice(0, 10)}, in ${days} days.`
}
