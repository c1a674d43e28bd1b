import { cacheLife } from 'next/cache'
import { DiffView, type LineDiffProps } from './diff-view'

/** Two texts in one, line by line: what is in the first only is marked −, what is in the second only +. */
export async function LineDiff(props: LineDiffProps) {
  'use cache'
  cacheLife('max')
  // The library reads the clock, which a static page may do in a cache only.
  return Promise.resolve(<DiffView {...props} />)
}
