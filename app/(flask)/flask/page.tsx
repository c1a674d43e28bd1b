import type { Metadata } from 'next'
import { ClaimList } from './_components/claim-list'
import { Contents } from './_components/contents'
import { Encodings } from './_components/encodings'
import { EndpointRow } from './_components/endpoint-row'
import { cookieEndpoints, sessionEndpoints } from './endpoints'

export const metadata: Metadata = {
  title: 'Flask, side by side',
  description:
    'The endpoints of the Flask cookie tutorials, running in Next.js, with both sources beside each other.',
}

export default function FlaskPage() {
  return (
    <>
      <h1>Flask, side by side</h1>
      <p className="lead">
        The addresses of the Flask tutorials run here too and answer what the Flask apps answer. The Next.js
        column is the file that runs, read when this page was built.
      </p>
      <p>
        Open one in a new tab, then look at <a href="/cookies">your cookies right now</a>.
      </p>
      <Contents />

      <h2 id="cookies">Cookies</h2>
      {cookieEndpoints.map((endpoint) => (
        <EndpointRow key={endpoint.path} endpoint={endpoint} />
      ))}

      <h2 id="sessions">Sessions</h2>
      {sessionEndpoints.map((endpoint) => (
        <EndpointRow key={endpoint.path} endpoint={endpoint} />
      ))}

      <Encodings />

      <section aria-labelledby="claims">
        <h2 id="claims">What your tutorial told you</h2>
        <p>
          What the Flask tutorials say about cookies and sessions, in their words or close to them, and how
          much of it is right. What is said here of Chromium was seen there; what is said of Flask was seen in
          Flask 3.1 with Werkzeug 3.1. The rest stands in the sources.
        </p>
        <ClaimList />
      </section>
    </>
  )
}
