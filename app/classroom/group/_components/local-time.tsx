import { useSyncExternalStore } from 'react'

/** An instant as the reader's own clock shows it; before a script runs, and without one, in UTC. */
export function LocalTime({ at }: { at: string }) {
  const text = useSyncExternalStore(
    neverChanges,
    () => new Date(at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' }),
    () => `${at.slice(0, 16).replace('T', ' ')} UTC`,
  )
  return <time dateTime={at}>{text}</time>
}

const neverChanges = () => () => undefined
