import Link from 'next/link'
import styles from './site-footer.module.css'

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <Link href="/privacy" prefetch={false}>
        Privacy: every cookie of this site, and a button that erases them
      </Link>
    </footer>
  )
}
