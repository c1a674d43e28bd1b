import { Fragment } from 'react'
import { serializeCookieHeader } from '@/lib/http/cookie-header'
import type { JarEntry } from '@/lib/wire/wire-entry'
import { AttributeMark, FamilyName } from './attribute-mark'
import { CopyButton } from './copy-button'
import { Countdown } from './countdown'
import { ScrollBox } from './scroll-box'
import styles from './wire.module.css'

interface JarViewProps {
  jar: readonly JarEntry[]
  /** What the page's script reads; null where no script runs. */
  documentCookie: string | null
}

/** The learner's cookies, and who can see each of them: the server, the page's script, both or neither. */
export function JarView({ jar, documentCookie }: JarViewProps) {
  const own = jar.filter(({ isOwn }) => isOwn)
  const others = jar.filter(({ isOwn }) => !isOwn)
  return (
    <>
      {others.length === 0 ? (
        <p>The jar is empty.</p>
      ) : (
        <>
          <JarTable jar={others} documentCookie={documentCookie} />
          <CopyHeader jar={others} />
        </>
      )}
      {own.length > 0 && (
        <details>
          <summary>How this page knows you</summary>
          <JarTable jar={own} documentCookie={documentCookie} />
        </details>
      )}
    </>
  )
}

/** What a request to this address brings of them; the value of a cookie that was set elsewhere is not known here. */
function CopyHeader({ jar }: Pick<JarViewProps, 'jar'>) {
  const sent = jar.flatMap(({ name, raw, serverSees }) =>
    raw !== null && serverSees ? [{ name, value: raw }] : [],
  )
  if (sent.length === 0) return null
  return <CopyButton text={`Cookie: ${serializeCookieHeader(sent)}`} label="Copy as a header" />
}

function JarTable({ jar, documentCookie }: JarViewProps) {
  const readable = documentCookie === null ? null : new Set(documentCookie.split('; '))
  return (
    <ScrollBox label="Cookies, one a row">
      <table>
        <thead>
          <tr>
            <th scope="col">Cookie</th>
            <th scope="col">Bytes</th>
            <th scope="col">
              <FamilyName family="where" label="Goes to" />
            </th>
            <th scope="col">Attributes, as last sent</th>
            <th scope="col">
              <FamilyName family="lifetime" label="Ends" />
            </th>
            <th scope="col">Server sees it</th>
            <th scope="col">Script sees it</th>
          </tr>
        </thead>
        <tbody>
          {jar.map((cookie, index) => (
            <tr key={index}>
              <th scope="row" className={styles.pair}>
                <code className={styles.name}>
                  {cookie.name}
                  {cookie.raw !== null && (
                    <>
                      {cookie.name && '='}
                      <span className={styles.value}>{shorten(cookie.raw)}</span>
                    </>
                  )}
                </code>
                {cookie.value !== null && cookie.value !== cookie.raw && <div>{shorten(cookie.value)}</div>}
              </th>
              <td>{cookie.bytes}</td>
              <Scope attributes={cookie.attributes} />
              <td>{cookie.serverSees === null ? 'not on this path' : cookie.serverSees ? 'yes' : 'no'}</td>
              <td>{scriptSees(cookie, readable)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Scope({ attributes }: Pick<JarEntry, 'attributes'>) {
  if (!attributes)
    return <td colSpan={3}>not sent by this app in the last day: a browser sends no attributes back</td>
  const { domain, hostOnly, path, secure, httpOnly, sameSite, expires } = attributes
  const sameSiteFlag = sameSite === 'Default' ? '' : `SameSite=${sameSite}`
  const flags = [secure ? 'Secure' : '', httpOnly ? 'HttpOnly' : '', sameSiteFlag].filter(Boolean)
  return (
    <>
      <td className={styles.scope}>
        <code>{hostOnly ? domain : `${domain} and below`}</code> <code>{path}</code>
      </td>
      <td className={styles.flags}>
        {flags.length === 0 && 'none'}
        {flags.map((flag) => (
          <Fragment key={flag}>
            <AttributeMark text={flag} />{' '}
          </Fragment>
        ))}
      </td>
      <td className={styles.ends}>
        {expires === null ? 'with the browser’s session' : <Countdown until={expires} />}
      </td>
    </>
  )
}

function scriptSees({ name, raw }: JarEntry, readable: ReadonlySet<string> | null): string {
  if (readable === null) return 'no script runs'
  const isThere =
    raw === null
      ? [...readable].some((pair) => pair.startsWith(`${name}=`))
      : readable.has(name ? `${name}=${raw}` : raw)
  return isThere ? 'yes' : 'no'
}

/** A full jar would make a table of three quarters of a megabyte; its bytes stand beside. */
function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}

const SHOWN_CHARACTERS = 300
