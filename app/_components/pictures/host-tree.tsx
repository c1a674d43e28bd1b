import { domainMatches } from '@/lib/http/domain'
import { ScopeTree } from './scope-tree'

const hosts = ['lab.localhost', 'a.lab.localhost', 'b.lab.localhost']

/** Two cookies set by one host: without `Domain`, and with the domain above it. */
export function HostTree() {
  return (
    <ScopeTree
      label="To which hosts two cookies of a.lab.localhost go"
      caption={
        <>
          Both are set by <code>a.lab.localhost</code>. Without <code>Domain</code>, <code>crumb</code> goes
          back to that host alone. With <code>Domain=lab.localhost</code>, <code>jar</code> goes to{' '}
          <code>lab.localhost</code> and to every host below it.
        </>
      }
      places={hosts.map((host) => ({
        name: host,
        depth: host === 'lab.localhost' ? 0 : 1,
        isCovered: [host === 'a.lab.localhost', domainMatches(host, 'lab.localhost')],
      }))}
      cookies={['crumb', 'jar'].map((name) => ({ name, isHeld: true }))}
    />
  )
}
