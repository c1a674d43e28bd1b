import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { WirePanels } from '@/app/_components/wire-panels'
import { readCrossSite } from '@/lib/wire/cross-site'
import { LiveCrossSite } from '../_components/live-cross-site'
import { StartForm } from '../_components/start-form'

export const metadata: Metadata = {
  title: 'Your attack',
  description: 'The attack under way: what the other site has caused, and which cookies went along.',
  robots: { index: false },
}
export const instant = false

export default async function CrossSiteRunPage({ searchParams }: PageProps<'/cross-site/run'>) {
  await connection()
  const state = await readCrossSite(await headers())
  const { token, key } = await searchParams
  const isUnderWay = state.experiment !== null && typeof token === 'string' && typeof key === 'string'
  return (
    <>
      <h1>Your attack</h1>
      {isUnderWay ? (
        <>
          <p className="lead">
            You have the four cookies, and the other site gets a token that tells your attacks from other
            learners’. It can only add to your experiment, and ends after 15 minutes.
          </p>
          <p>
            <a href={`${state.otherSite}/attack?token=${encodeURIComponent(token)}`} target="_blank">
              Open the attack page of the other site
            </a>{' '}
            ·{' '}
            <a href={`${state.otherSite}/inbox?key=${encodeURIComponent(key)}`} target="_blank">
              Open the attacker’s inbox
            </a>
          </p>
        </>
      ) : (
        <p className="lead">Four cookies, another site, and you.</p>
      )}
      <StartForm label={isUnderWay ? 'Start again, with new cookies' : 'Give me the four cookies'} />
      <noscript>
        <p>Load this page again after an attack to see what it carried.</p>
      </noscript>
      <LiveCrossSite initial={state} />
      <WirePanels />
    </>
  )
}
