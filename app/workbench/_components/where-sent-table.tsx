'use client'

import { useMemo, useState, useTransition } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import { ScrollBox } from '@/app/_components/scroll-box'
import wire from '@/app/_components/wire.module.css'
import { engineOf } from '@/lib/wire/browser'
import { probeOf } from '@/lib/wire/probe'
import { requestKinds, whereSent } from '../where-sent'

interface WhereSentTableProps {
  line: string
  origin: string
  userAgent: string
}

/** Where the cookie of a line would go, predicted; and a button that really asks where this page can. */
export function WhereSentTable({ line, origin, userAgent }: WhereSentTableProps) {
  const engine = engineOf(userAgent)
  const rows = useMemo(
    () => (engine ? whereSent(line, `${origin}/api/send`, engine, new Date()) : null),
    [line, origin, engine],
  )
  if (!rows) return null
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title">Where would it be sent?</h2>
      <ScrollBox label="Where it would be sent">
        <table>
          <thead>
            <tr>
              <th scope="col">Address</th>
              {requestKinds(origin).map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">For real</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ url, cells, isReachable }) => (
              <tr key={url}>
                <th scope="row">
                  <code>{url}</code>
                </th>
                {cells.map((reason, index) => (
                  <td key={index}>
                    {reason === null ? <span className={wire.held}>sent</span> : <Withheld reason={reason} />}
                  </td>
                ))}
                <td>{isReachable ? <AskButton url={url} /> : 'not from this page'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function Withheld({ reason }: { reason: string }) {
  return (
    <details>
      <summary>stays</summary>
      {reason}
    </details>
  )
}

/** Makes the fetch from this site for real; what it carried appears on the wire. */
function AskButton({ url }: { url: string }) {
  const { refresh } = useLiveState()
  const [answer, setAnswer] = useState('')
  const [isPending, startTransition] = useTransition()
  const { pathname } = new URL(url)

  function ask() {
    const probe = probeOf(pathname)
    if (!probe || isPending) return
    startTransition(async () => {
      const response = await fetch(probe, { cache: 'no-store' }).catch(() => null)
      setAnswer(response?.ok ? 'See the wire.' : 'The server did not answer.')
      await refresh()
    })
  }

  return (
    <>
      <button type="button" className="quiet" aria-disabled={isPending} onClick={ask}>
        Ask
      </button>
      <span role="status"> {answer}</span>
    </>
  )
}
