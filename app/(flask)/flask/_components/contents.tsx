import { cookieEndpoints, sessionEndpoints, type Endpoint } from '../endpoints'
import styles from './contents.module.css'

/** The way to each part of a long page. */
export function Contents() {
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ul>
        <li>
          <a href="#cookies">Cookies</a>
          <EndpointLinks endpoints={cookieEndpoints} />
        </li>
        <li>
          <a href="#sessions">Sessions</a>
          <EndpointLinks endpoints={sessionEndpoints} />
        </li>
        <li>
          <a href="#encoding">Who encodes a value, and how</a>
        </li>
        <li>
          <a href="#claims">What your tutorial told you</a>
        </li>
      </ul>
    </nav>
  )
}

function EndpointLinks({ endpoints }: { endpoints: Endpoint[] }) {
  return (
    <ul className={styles.endpoints}>
      {endpoints.map(({ path }) => (
        <li key={path}>
          <a href={`#${endpointId(path)}`}>
            <code>{path}</code>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where an endpoint stands on the page. */
export function endpointId(path: string): string {
  return `endpoint-${path.slice(1) || 'index'}`
}
