'use client'

import { CopyButton } from '@/app/_components/copy-button'
import { HttpText } from '@/app/_components/http-text'
import { serializeCookieHeader } from '@/lib/http/cookie-header'
import type { WireEntry } from '@/lib/wire/wire-entry'
import { useLessonWire } from './lesson-wire'

interface LastExchangeProps {
  /** The exchanges to choose from: paths that begin like this. */
  path: string
  /** What stands here until the learner's own exchange does. */
  example: string
}

/** The HTTP of an idea: the learner's own last exchange, or an example where there is none yet. */
export function LastExchange({ path, example }: LastExchangeProps) {
  const { wire, element } = useLessonWire()
  const last = wire?.exchanges.findLast(({ target }) => target.startsWith(path))
  const text = last ? textOf(last) : example
  return (
    <figure ref={element}>
      <figcaption className="soft">
        {last ? 'HTTP: your own last exchange' : 'HTTP: an example'}
        <CopyButton text={text} label="Copy" />
      </figcaption>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre tabIndex={0} aria-label="HTTP">
        <HttpText text={text} />
      </pre>
    </figure>
  )
}

function textOf({ method, target, cookies, status, lines }: WireEntry): string {
  const received = cookies?.map(({ name, value }) => ({ name, value: value ?? '…' }))
  return [
    `${method} ${target}`,
    ...(received === undefined ? [] : [`Cookie: ${serializeCookieHeader(received)}`]),
    '',
    `${status}`,
    ...lines.map(({ text }) => `Set-Cookie: ${text}`),
  ].join('\n')
}
