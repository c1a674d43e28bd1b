'use client'

import { serializeCookieHeader } from '@/lib/http/cookie-header'
import { pictureOfEntry } from '@/lib/wire/exchange-picture'
import type { WireEntry, WireLine } from '@/lib/wire/wire-entry'
import { CopyButton } from './copy-button'
import { ExchangeDrawing } from './exchange-drawing'
import { HttpText } from './http-text'
import { LineView } from './line-view'
import styles from './wire.module.css'

/**
 * Exchanges, the newest first; each opens to its raw lines. It has no state: it is a client component so that a page
 * sends its entries once, as data, beside the HTML that the server makes of them.
 */
export function WireView({
  entries,
  openId,
}: {
  entries: readonly WireEntry[]
  openId?: string | undefined
}) {
  if (entries.length === 0) {
    return (
      <>
        <ExchangeDrawing />
        <p>Nothing has crossed yet that is yours. Set a cookie, and its lines appear here.</p>
      </>
    )
  }
  return (
    <ol className={styles.exchanges} reversed>
      {entries.toReversed().map((entry) => (
        <li key={entry.id}>
          <details open={entry.id === openId}>
            <summary>
              <code>{`${entry.method} ${entry.target}`}</code>{' '}
              <span className="soft">
                {`${entry.status} · ${kinds[entry.kind]} · `}
                <Time at={entry.at} />
              </span>
              <LineSummary entry={entry} />
            </summary>
            <ExchangeView entry={entry} />
          </details>
        </li>
      ))}
    </ol>
  )
}

const kinds: Record<WireEntry['kind'], string> = {
  document: 'page',
  iframe: 'frame',
  image: 'image',
  action: 'server action',
  prefetch: 'prefetch',
  rsc: 'navigation by script',
  fetch: 'fetch',
  other: 'no browser’s page',
}

function LineSummary({ entry }: { entry: WireEntry }) {
  const lines = entry.lines.filter(({ isOwn }) => !isOwn)
  return lines.map((line, index) => (
    <span key={index} className={styles.summaryLine}>
      <code>
        <HttpText text={`Set-Cookie: ${line.text}`} />
      </code>{' '}
      {summaryOf(line)}
    </span>
  ))
}

/** What became of a line, in a few words. */
function summaryOf({ prediction, observation, hasHeld }: WireLine): string {
  const seen = observation?.cameBack ? 'came back' : 'did not come back'
  const observed = observation ? seen : 'not yet observed'
  if (!prediction) return observed
  const predicted = { store: 'to be stored', refuse: 'to be refused', delete: 'to delete' }[prediction.action]
  return `${predicted}; ${observed}${hasHeld === false ? ': not as predicted' : ''}`
}

function ExchangeView({ entry }: { entry: WireEntry }) {
  const own = entry.lines.filter(({ isOwn }) => isOwn)
  return (
    <div className={styles.exchange}>
      <ExchangeDrawing picture={pictureOfEntry(entry)} />
      <RequestView entry={entry} />
      <p className={styles.caption}>{`The answer: ${entry.status}`}</p>
      {entry.lines.every(({ isOwn }) => isOwn) && <p>It set no cookie of yours.</p>}
      {entry.lines
        .filter(({ isOwn }) => !isOwn)
        .map((line, index) => (
          <LineView key={index} line={line} />
        ))}
      {own.length > 0 && (
        <details>
          <summary>How this page knows you</summary>
          <pre className={styles.sent}>
            <HttpText text={own.map(({ text }) => `Set-Cookie: ${text}`).join('\n')} />
          </pre>
        </details>
      )}
    </div>
  )
}

/** The request's lines; of a value that is not shown its length stands there. */
function RequestView({ entry }: { entry: WireEntry }) {
  const { method, target, cookies, cookieBytes } = entry
  const shown = cookies?.map(({ name, value, bytes }) => ({ name, value: value ?? `…(${bytes} bytes)` }))
  const cookieLine = shown ? [`Cookie: ${serializeCookieHeader(shown)}`] : []
  const context = Object.entries(entry.context).map(([name, value]) => `${name}: ${value}`)
  return (
    <>
      <p className={styles.caption}>The request, as the server received it</p>
      <pre className={styles.received}>
        {`${method} ${target}\n`}
        {shown ? <HttpText text={cookieLine.join('')} /> : <i>no Cookie header</i>}
        {cookieBytes > 8192 && <i> ({cookieBytes} bytes in all)</i>}
        {context.map((line) => `\n${line}`)}
      </pre>
      <CopyButton
        text={[`${method} ${target}`, ...cookieLine, ...context].join('\n')}
        label="Copy the request"
      />
    </>
  )
}

function Time({ at }: { at: number }) {
  const iso = new Date(at).toISOString()
  return <time dateTime={iso}>{`${iso.slice(11, 19)} UTC`}</time>
}
