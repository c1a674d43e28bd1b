'use client'

import { useDeferredValue, useMemo } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { MarkList } from '@/app/_components/line-view'
import { MarkedText } from '@/app/_components/marked-text'
import wire from '@/app/_components/wire.module.css'
import { createCookieJar } from '@/lib/http/cookie-jar'
import type { Profile } from '@/lib/http/profile'
import { explainReason } from '@/lib/http/reasons'
import { engineOf } from '@/lib/wire/browser'
import { lineRefusal } from '@/lib/wire/lines-input'
import { marksOf } from '@/lib/wire/marks'
import styles from '../workbench.module.css'

interface PredictionProps {
  line: string
  origin: string
  userAgent: string
}

/** What this browser will do with a line, part by part and as a whole, and where the others differ. */
export function Prediction({ line, origin, userAgent }: PredictionProps) {
  const text = useDeferredValue(line)
  const engine = engineOf(userAgent)
  const judged = useMemo(() => judge(text, origin, engine ?? 'rfc6265bis'), [text, origin, engine])
  if (text === '') return null
  return (
    <section className="card" aria-label="Prediction">
      <pre className={wire.sent}>
        <b>Set-Cookie:</b> <MarkedText text={text} marks={judged.marks} />
      </pre>
      <CopyButton text={`Set-Cookie: ${text}`} label="Copy this line" />
      {judged.notSent && <p className="error">This line will not be sent. {judged.notSent}</p>}
      <p className={styles.verdict} role="status">
        {engine ? (
          <>
            <strong>{names[engine]}, your browser’s engine:</strong> {judged.verdicts[engine]}
          </>
        ) : (
          <>
            <strong>Not predicted:</strong> the rules of your browser were not measured. Send it and see.
          </>
        )}
      </p>
      <Others verdicts={judged.verdicts} engine={engine} />
      <MarkList text={text} marks={judged.marks} />
    </section>
  )
}

type Verdicts = Record<Profile, string>

function Others({ verdicts, engine }: { verdicts: Verdicts; engine: Profile | null }) {
  const differing = profiles.filter((profile) => engine === null || verdicts[profile] !== verdicts[engine])
  return differing.map((profile) => (
    <p key={profile} className="soft">
      {names[profile]}: {verdicts[profile]}
    </p>
  ))
}

const profiles: readonly Profile[] = ['rfc6265bis', 'chromium', 'firefox']
const names: Record<Profile, string> = {
  rfc6265bis: 'The draft, to the letter',
  chromium: 'Chromium',
  firefox: 'Firefox',
}

function judge(line: string, origin: string, profile: Profile) {
  const context = { url: `${origin}/api/send`, via: 'http', now: new Date() } as const
  const verdicts = Object.fromEntries(
    profiles.map((each) => [each, verdictOf(line, each, context)]),
  ) as Verdicts
  return {
    verdicts,
    marks: marksOf(line, { ...context, profile }),
    notSent: lineRefusal(line, new URL(origin).hostname),
  }
}

function verdictOf(
  line: string,
  profile: Profile,
  context: Parameters<ReturnType<typeof createCookieJar>['receive']>[1],
) {
  const { stored, cookie, reasons, unreported } = createCookieJar({ profile }).receive(line, context)
  const refusals = [...reasons, ...unreported].map((code) => explainReason(code).sentence)
  if (refusals.length > 0) return `refused. ${refusals.join(' ')}`
  if (!stored || !cookie)
    return 'its time is over already, so it deletes the cookie of this name, domain and path.'
  const end = cookie.expires ? `until ${cookie.expires.toUTCString()}` : 'until the browser’s session ends'
  return `stored for ${cookie.hostOnly ? cookie.domain : `${cookie.domain} and below`}, path ${cookie.path}, ${end}.`
}
