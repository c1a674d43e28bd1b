import Link from 'next/link'
import styles from './home.module.css'

/** What one can do on one's own, in no order. */
export function Rooms() {
  return (
    <section aria-labelledby="next">
      <h2 id="next">Then do each thing yourself</h2>
      <ul className={styles.rooms}>
        <li>
          <a href="/cookies">Set, read and delete a cookie</a>
          <p>Every attribute, and the exact line it makes.</p>
        </li>
        <li>
          <Link href="/workbench" prefetch={false}>
            Write any line
          </Link>
          <p>The workbench predicts what your browser does with it, says why, and tries it.</p>
        </li>
        <li>
          <Link href="/signup" prefetch={false}>
            Sign up
          </Link>{' '}
          or{' '}
          <Link href="/login" prefetch={false}>
            log in
          </Link>
          <p>
            See what a session is. Then try the <a href="/protected">protected page</a> signed in and signed
            out.
          </p>
        </li>
        <li>
          <a href="/cross-site">Let another site attack you</a>
          <p>
            See what <code>SameSite</code> is for.
          </p>
        </li>
        <li>
          <Link href="/flask" prefetch={false}>
            Coming from Flask?
          </Link>
          <p>The tutorials’ own endpoints run here, Flask and Next.js side by side.</p>
        </li>
        <li>
          <Link href="/stuck" prefetch={false}>
            Where people get stuck
          </Link>
          <p>The places where real projects lost their cookies, and the lesson that shows each.</p>
        </li>
      </ul>
    </section>
  )
}
