import Link from 'next/link'
import { SearchLink } from '@/app/search/_components/search-link'
import styles from './site-header.module.css'
import { SiteNav } from './site-nav'
import { ThemeSwitch } from './theme-switch'
import { WhoAmI } from './who-am-i'

/**
 * The header of every page. Where there is no room for all of it, the menu is a popover, which needs no script.
 * No link of this site is prefetched: a dynamic page would run its guard for it, and of a static one the browser
 * says that its style sheet was fetched and not used.
 */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link className={styles.brand} href="/" prefetch={false}>
          {/* eslint-disable-next-line @next/next/no-img-element -- next/image writes a style attribute, which the CSP forbids */}
          <img src="/icon.svg" alt="" width={26} height={26} /> Cookie Lab
        </Link>
        <button className={`quiet ${styles.menuButton}`} type="button" popoverTarget="site-menu">
          Menu
        </button>
        <div className={styles.menu} id="site-menu" popover="auto">
          <SiteNav menu="site-menu" />
          <div className={styles.tools}>
            <WhoAmI />
            <ThemeSwitch />
          </div>
        </div>
        <SearchLink />
      </div>
    </header>
  )
}
