'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import styles from './site-header.module.css'

const rooms = [
  ['/lessons', 'Lessons'],
  ['/cookies', 'Your cookies'],
  ['/workbench', 'Workbench'],
  ['/wire', 'Wire'],
  ['/flask', 'Flask'],
] as const

/**
 * The ways to the rooms of the site, the one that one stands in marked.
 * @param menu the id of the popover around it, which a soft navigation would leave open
 */
export function SiteNav({ menu }: { menu: string }) {
  const pathname = usePathname()
  useEffect(() => {
    // A browser without popovers shows the menu as a part of the header.
    if ('popover' in HTMLElement.prototype) document.getElementById(menu)?.hidePopover()
  }, [menu, pathname])

  return (
    <nav className={styles.nav} aria-label="Main">
      {rooms.map(([href, title]) => (
        <Link key={href} href={href} prefetch={false} aria-current={currentAt(pathname, href)}>
          {title}
        </Link>
      ))}
      {/* Not a <Link>: the guard answers a background request with 401, and a person with the login form. */}
      <a href="/protected" aria-current={currentAt(pathname, '/protected')}>
        Protected page
      </a>
    </nav>
  )
}

function currentAt(pathname: string | null, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return pathname?.startsWith(`${href}/`) ? 'true' : undefined
}
