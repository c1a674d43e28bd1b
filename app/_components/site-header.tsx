import Link from 'next/link'
import { SearchLink } from '@/app/search/_components/search-link'
import styles from './site-header.module.css'
import { ThemeSwitch } from './theme-switch'
import { WhoAmI } from './who-am-i'

/**
 * The header of every page. No link of this site is prefetched: a dynamic page would run its guard for it, and of a
 * static one the browser says that its style sheet was fetched and not used.
 */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <Link className={styles.brand} href="/" prefetch={false}>
        {/* eslint-disable-next-line @next/next/no-img-element -- next/image writes a style attribute, which the CSP forbids */}
        <img src="/icon.svg" alt="" width={28} height={28} /> Cookie Lab
      </Link>
      <nav className={styles.nav} aria-label="Main">
        <Link href="/lessons" prefetch={false}>
          Lessons
        </Link>
        <Link href="/cookies" prefetch={false}>
          Your cookies
        </Link>
        <Link href="/workbench" prefetch={false}>
          Workbench
        </Link>
        <Link href="/wire" prefetch={false}>
          Wire
        </Link>
        <Link href="/flask" prefetch={false}>
          Flask
        </Link>
        {/* Not a <Link>: the guard answers a background request with 401, and a person with the login form. */}
        <a href="/protected">Protected page</a>
      </nav>
      <div className={styles.tools}>
        <SearchLink />
        <ThemeSwitch />
        <WhoAmI />
      </div>
    </header>
  )
}
