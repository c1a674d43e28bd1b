import { Countdown } from '@/app/_components/countdown'
import { ScrollBox } from '@/app/_components/scroll-box'
import type { Cell, Row } from '@/lib/wire/attack-matrix'
import type { CrossSiteExperiment } from '@/lib/wire/cross-site-state'
import styles from '../cross-site.module.css'

/** What each attack was to carry, and what it did carry. */
export function Matrix({ experiment }: { experiment: CrossSiteExperiment }) {
  const { rows, thirdPartyCookies, engine, unsetUntil } = experiment
  return (
    <>
      <p>{thirdParty[thirdPartyCookies ?? 'unknown']}</p>
      {!engine && (
        <p className="notice">
          Your browser’s engine was not measured: nothing is predicted here, and what you observe stands
          alone.
        </p>
      )}
      {unsetUntil !== null && (
        <p>
          For two minutes, the cookie without SameSite still goes with a POST from another site. They are over{' '}
          <strong>
            <Countdown until={unsetUntil} />
          </strong>
        </p>
      )}
      <ScrollBox label="Which requests brought the cookie">
        <table>
          <caption>Which attack carries which cookie</caption>
          <thead>
            <tr>
              <th scope="col">Attack</th>
              <th scope="col">SameSite=None; Secure</th>
              <th scope="col">SameSite=Lax</th>
              <th scope="col">SameSite=Strict</th>
              <th scope="col">no SameSite</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ attack, cells }) => (
              <tr key={attack}>
                <th scope="row">{labels[attack]}</th>
                {cells.map((cell) => (
                  <CellView key={cell.cookie} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {engine && (
        <>
          <h3>Why a cookie stays at home</h3>
          <ul>
            {reasonsIn(rows).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function reasonsIn(rows: Row[]): string[] {
  const reasons = rows.flatMap(({ cells }) => cells.flatMap(({ why }) => why ?? []))
  return [...new Set(reasons)]
}

const thirdParty = {
  unknown:
    'Whether your browser blocks third-party cookies is not known yet: the attack page probes it as soon as you open it.',
  allowed:
    'Probed: your browser lets third-party cookies through. SameSite alone decides about every cell of the table.',
  blocked:
    'Probed: your browser blocks third-party cookies. Fetch, image and frame carry none of them, whatever SameSite says.',
}

const labels: Record<Row['attack'], string> = {
  link: 'Link',
  'get-form': 'GET form',
  'post-form': 'POST form, in the first two minutes',
  'late-post-form': 'POST form, later',
  fetch: 'Fetch with credentials',
  image: 'Image',
  iframe: 'Frame',
}

function CellView({ cell }: { cell: Cell }) {
  const { predicted, isBlockedByBrowser, observed, hasHeld } = cell
  return (
    <td className={styles.cell}>
      <p>
        {predicted === null ? 'not predicted' : `predicted: ${predicted}`}
        {isBlockedByBrowser && <span className="soft"> (blocked by your browser, not by SameSite)</span>}
      </p>
      <p className={hasHeld === false ? 'error' : styles.held}>
        {observed === null ? <span className="soft">not yet observed</span> : `observed: ${observed}`}
        {hasHeld === false && ', not as predicted'}
      </p>
    </td>
  )
}
