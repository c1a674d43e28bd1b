import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CookieTable } from '@/app/_components/cookie-table'
import { CopyButton } from '@/app/_components/copy-button'
import { HttpText } from '@/app/_components/http-text'
import { JarSize } from '@/app/_components/jar-size'
import { OutcomeView } from '@/app/_components/outcome-view'
import { getCurrentUser } from '@/lib/auth/current-user'
import { listCookies, showCookieHeader } from '@/lib/wire/request-cookies'
import { getOutcome } from '@/lib/wire/sent-lines'
import styles from './cookies.module.css'
import { DeleteForm } from './_components/delete-form'
import { ReadForm } from './_components/read-form'
import { ResetNotice } from './_components/reset-notice'
import { SetForm } from './_components/set-form'

export const metadata: Metadata = {
  title: 'Your cookies right now',
  description:
    'Every cookie that your browser sends here, read on the server: set, read and delete them with a form, attribute by attribute.',
  robots: { index: false },
}
export const instant = false

export default async function CookiesPage({ searchParams }: PageProps<'/cookies'>) {
  const fields = textFields(await searchParams)
  const requestHeaders = await headers()
  const user = await getCurrentUser()
  const outcome = fields.sent ? await getOutcome(requestHeaders, fields.sent, '/cookies') : null
  const header = showCookieHeader(requestHeaders)
  const bytes = requestHeaders.get('cookie')?.length ?? 0
  const isBlocked = Boolean(fields.sent) && header === null
  return (
    <>
      <h1>Your cookies right now</h1>
      <p className="lead">
        {user ? (
          <>
            Signed in as <strong>{user.username}</strong>.
          </>
        ) : (
          'You are a signed-out visitor.'
        )}{' '}
        This page was made on the server from the very request that asked for it.
      </p>
      {isBlocked && (
        <p className="notice" role="alert">
          <strong>Your browser blocks cookies for this site.</strong> The server just sent it some, and the
          next request brought none back. Allow cookies for this site and try again.
        </p>
      )}
      {outcome && (
        <section className="card" aria-labelledby="outcome">
          <h2 id="outcome">What just crossed</h2>
          <OutcomeView outcome={outcome} />
        </section>
      )}
      {fields.sent && !outcome && !isBlocked && (
        <p className="notice">
          This address names a line that was sent to another browser, or more than a day ago.
        </p>
      )}
      <section aria-labelledby="jar">
        <h2 id="jar">What your browser sent</h2>
        <pre className={styles.header}>
          {header === null ? 'no Cookie header at all' : <HttpText text={`Cookie: ${header}`} />}
        </pre>
        {header !== null && <CopyButton text={`Cookie: ${header}`} label="Copy the header" />}
        <CookieTable cookies={listCookies(requestHeaders)} />
        <ResetNotice outcome={fields.reset ?? fields.problem} bytes={bytes} />
        <JarSize bytes={bytes} />
      </section>
      <div className={styles.forms}>
        <SetForm fields={fields.form === 'set' ? fields : {}} />
        <ReadForm fields={fields.form === 'read' ? fields : {}} headers={requestHeaders} />
        <DeleteForm fields={fields.form === 'delete' ? fields : {}} />
      </div>
    </>
  )
}

/** The parameters that were given once; a repeated one means nothing here. */
function textFields(params: Record<string, string | string[] | undefined>): Record<string, string> {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(given)
}
