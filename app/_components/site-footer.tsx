import Link from 'next/link'
import styles from './site-footer.module.css'

/** The footer of every page: where to go from anywhere, and what this site keeps. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <nav className={styles.links} aria-label="More">
          <Link href="/lessons" prefetch={false}>
            The course
          </Link>
          <Link href="/workbench" prefetch={false}>
            The workbench
          </Link>
          <Link href="/stuck" prefetch={false}>
            Where people get stuck
          </Link>
          <a href="/glossary">Glossary</a>
          <a href="/source/app/layout.tsx">Source of the layout</a>
        </nav>
        <p>
          <Link href="/privacy" prefetch={false}>
            Privacy: every cookie of this site, and a button that erases them
          </Link>
        </p>
      </div>
    </footer>
  )
}
