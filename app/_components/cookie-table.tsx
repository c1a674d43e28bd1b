import type { RequestCookie } from '@/lib/wire/request-cookies'
import { ScrollBox } from './scroll-box'
import styles from './wire.module.css'

/** What a request carried, cookie by cookie. The app's own are named; their values are nobody's business. */
export function CookieTable({ cookies }: { cookies: RequestCookie[] }) {
  if (cookies.length === 0) return <p>Your browser sent no cookies.</p>
  return (
    <ScrollBox label="Cookies of this request">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
            <th scope="col">As it was sent</th>
            <th scope="col">Bytes</th>
          </tr>
        </thead>
        <tbody>
          {cookies.map((cookie, index) => (
            <tr key={index} className={cookie.isOwn ? styles.own : undefined}>
              <th scope="row">
                <code className={styles.name}>{cookie.name || '(no name)'}</code>
              </th>
              {cookie.isOwn ? (
                <td colSpan={2}>this site’s own; its value is not shown</td>
              ) : (
                <>
                  <td>{cookie.value}</td>
                  <td>
                    <code className={styles.value}>{cookie.raw}</code>
                  </td>
                </>
              )}
              <td>{cookie.bytes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
