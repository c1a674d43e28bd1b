import Image from 'next/image'
import Link from 'next/link'
import icon from '@/app/icon.svg'
import styles from './site-header.module.css'
import { ThemeSwitch } from './theme-switch'
import { WhoAmI } from './who-am-i'

/** The header of every page. Links to dynamic pages are not prefetched: each would run their guard. */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <Link className={styles.brand} href="/">
        <Image src={icon} alt="" width={28} height={28} unoptimized /> Cookie Lab
      </Link>
      <nav className={styles.nav} aria-label="Main">
        <Link href="/cookies" prefetch={false}>
          Your cookies
        </Link>
        <Link href="/flask">Flask, side by side</Link>
        {/* Not a <Link>: the guard answers a background request with 401, and a person with the login form. */}
        <a href="/protected">Protected page</a>
      </nav>
      <div className={styles.tools}>
        <ThemeSwitch />
        <WhoAmI />
      </div>
    </header>
  )
}
