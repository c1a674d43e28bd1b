import { Subdomains } from '@/app/_components/subdomains'
import type { CrossSiteState } from '@/lib/wire/cross-site-state'
import styles from '../cross-site.module.css'
import { Matrix } from './matrix'

/** The matrix, and the links to the other hosts. The server renders it, and a script keeps it up to date. */
export function CrossSiteView({ state }: { state: CrossSiteState }) {
  const { otherSite, subdomains, experiment } = state
  return (
    <>
      {otherSite === null && (
        <p className="notice">
          This server has no second site: it needs a second host name, which <code>OTHER_SITE_ORIGIN</code>{' '}
          gives it. Until then there is nobody to attack from.
        </p>
      )}
      {experiment && (
        <section aria-labelledby="matrix">
          <h2 id="matrix">Predicted and observed</h2>
          <Matrix experiment={experiment} />
        </section>
      )}
      <section className={styles.sites} aria-labelledby="subdomains">
        <h2 id="subdomains">Hosts under one domain</h2>
        <p>
          Two neighbours to try <code>Domain</code> on: a cookie set without it stays with the host that set
          it, one with the domain of both reaches the other too.
        </p>
        <Subdomains origins={subdomains} />
      </section>
    </>
  )
}
