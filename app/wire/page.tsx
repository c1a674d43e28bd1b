import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { JarSize } from '@/app/_components/jar-size'
import { JarView } from '@/app/_components/jar-view'
import { WireView } from '@/app/_components/wire-view'
import { readWire } from '@/lib/wire/read-wire'
import { pageOf } from './page-of'
import styles from './wire-page.module.css'

export const metadata: Metadata = {
  title: 'On the wire',
  description:
    'Your last requests and responses here, with every Set-Cookie and Cookie line as the server sent and received it.',
  robots: { index: false },
}
export const instant = false

export default async function WirePage({ searchParams }: PageProps<'/wire'>) {
  await connection()
  const { before } = await searchParams
  const { exchanges, jar, cookieBytes } = await readWire(await headers(), '')
  const { entries, older, isNewest } = pageOf(exchanges, before)
  return (
    <>
      <h1>On the wire</h1>
      <p className="lead">
        What your browser and this server have exchanged, up to the request before this page’s own; the newest
        first. The last 100 exchanges are kept, for 24 hours.
      </p>
      <WireView entries={entries} openId={isNewest ? entries.at(-1)?.id : undefined} />
      {(older !== null || !isNewest) && (
        <nav className={styles.pages} aria-label="Pages of the wire">
          {!isNewest && <a href="/wire">The newest</a>}
          {older !== null && <a href={`/wire?before=${older}`}>Older exchanges</a>}
        </nav>
      )}
      <h2>The jar</h2>
      <JarView jar={jar} documentCookie={null} />
      <JarSize bytes={cookieBytes} />
    </>
  )
}
