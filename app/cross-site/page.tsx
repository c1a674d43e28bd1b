import type { Metadata } from 'next'
import { WirePanels } from '@/app/_components/wire-panels'
import { LiveCrossSite } from './_components/live-cross-site'
import { StartForm } from './_components/start-form'

export const metadata: Metadata = {
  title: 'The other site attacks',
  description:
    'Four cookies, seven cross-site requests: predict which of them SameSite holds back, then let another site try.',
}

export default function CrossSitePage() {
  return (
    <>
      <h1>The other site attacks</h1>
      <p className="lead">
        A browser sends your cookies along whoever asked for the request. <code>SameSite</code> says when it
        may. Here another site, a real one to your browser, makes it ask an invented bank for money.
      </p>
      <ol>
        <li>
          You get four cookies of the bank, alike but for <code>SameSite</code>: <code>None; Secure</code>,{' '}
          <code>Lax</code>, <code>Strict</code> and none at all.
        </li>
        <li>You open the other site, and it attacks: link, forms, fetch, image, frame.</li>
        <li>You compare which of the cookies were to come along, and which came.</li>
      </ol>
      <StartForm label="Give me the four cookies" />
      <noscript>
        <p>
          <a href="/cross-site/run">Your last experiment, and the other hosts of this server</a>
        </p>
      </noscript>
      <LiveCrossSite />
      <WirePanels />
    </>
  )
}
