import { serializeSetCookie } from '@/lib/http/serialize-set-cookie'

interface Prefixed {
  name: string
  value: string
  path: string
  secure?: true
  httpOnly?: true
}

// #region promises
/** Each line has what the prefix of its name promises. */
export const kept: Prefixed[] = [
  { name: '__Secure-hard', value: '1', path: '/lessons', secure: true },
  { name: '__Host-hard', value: '1', path: '/', secure: true },
  { name: '__Http-hard', value: '1', path: '/lessons', secure: true, httpOnly: true },
  { name: '__Host-Http-hard', value: '1', path: '/', secure: true, httpOnly: true },
]

/** Each lacks one thing. */
export const broken: Prefixed[] = [
  { name: '__Secure-hard_broken', value: '1', path: '/lessons' },
  { name: '__Host-hard_broken', value: '1', path: '/lessons', secure: true },
  { name: '__Http-hard_broken', value: '1', path: '/lessons', secure: true },
  { name: '__Host-Http-hard_broken', value: '1', path: '/', secure: true },
]
// #endregion

export const keptLines = kept.map(serializeSetCookie)
export const brokenLines = broken.map(serializeSetCookie)
