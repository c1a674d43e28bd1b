import type { Metadata } from 'next'
import { connection } from 'next/server'
import { isClassroom } from '@/lib/classroom/groups'
import { getEnv } from '@/lib/env'
import { socialPicture } from '@/lib/social-picture'
import styles from './privacy.module.css'
import { OwnCookies } from './_components/own-cookies'
import { WhatIsStored } from './_components/what-is-stored'

/** The page is made for each request, so what static pages get from the server stands here. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return {
    title: 'Privacy',
    description: 'Every cookie of Cookie Lab, what is stored for how long, and a button that erases it.',
    metadataBase: new URL(getEnv().APP_ORIGIN),
    alternates: { canonical: '/privacy' },
    openGraph: { url: '/privacy', images: socialPicture },
  }
}

export const instant = false

export default async function PrivacyPage() {
  // Whether there are groups is known to the server that runs, and not to the build.
  await connection()
  const hasGroups = isClassroom()
  return (
    <>
      <h1>Privacy</h1>
      <p id="erased" className={`notice ${styles.erased}`} role="status">
        <strong>Erased.</strong> This browser holds no cookie of this site any more, and the server nothing
        about you.
      </p>
      <h2>This site’s own cookies</h2>
      <OwnCookies hasGroups={hasGroups} />
      <p>
        Every other cookie here is one that you asked for: an experiment. There is no tracking and no third
        party.
      </p>

      <h2>What the server stores</h2>
      <WhatIsStored hasGroups={hasGroups} />

      <p>
        One setting never leaves your browser: whether this site listens to keys of one letter. It lies in the
        browser’s local storage; the search, and the button “Keys” on{' '}
        <a href="/lessons">the map of the lessons</a>, change it.
      </p>

      <h2>Erase everything and leave this computer</h2>
      <p>
        Deletes the cookies of your experiments and this site’s own, what the server stores about them, your
        session, and your guest account if you have one. An account with a password stays, signed out: that is
        deleted at <a href="/account">your account</a>.
      </p>
      <form action="/erase" method="post">
        <button>Erase everything and leave this computer</button>
      </form>
    </>
  )
}
