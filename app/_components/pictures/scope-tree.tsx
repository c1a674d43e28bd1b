import type { ReactNode } from 'react'
import { At } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'
import tree from './scope-tree.module.css'
import { CookieShape } from './shapes'

interface ScopeTreeProps {
  label: string
  caption: ReactNode
  /** Hosts, or the paths of one, each below the one it belongs to; `depth` counts from the root. */
  places: readonly { name: string; depth: number; isCovered: readonly boolean[] }[]
  cookies: readonly { name: string; isHeld: boolean }[]
}

const ROW = 30

/** A tree of places, and for each cookie a band over the places to which it goes. */
export function ScopeTree({ label, caption, places, cookies }: ScopeTreeProps) {
  const top = 12 + 18 * cookies.length
  const columnOf = (index: number) => `${90 - 14 * (cookies.length - 1 - index)}%`
  return (
    <Picture label={label} caption={caption} height={top + ROW * places.length + 4}>
      {cookies.map(({ name }, index) => (
        <At key={name} x={columnOf(index)} y={12 + 18 * index}>
          <path className={tree.branch} d={`M-13 -4H0V${top - 12 - 18 * index}`} />
        </At>
      ))}
      {cookies.map(({ name }, index) => (
        <At key={name} x={columnOf(index)} y={12 + 18 * index}>
          <text className={`${styles.mono} ${styles.halo}`} x="-18" textAnchor="end">
            {name}
          </text>
        </At>
      ))}
      {places.map(({ name, depth, isCovered }, row) => (
        <g key={name}>
          <line className={tree.row} x1="0" x2="100%" y1={top + ROW * row} y2={top + ROW * row} />
          {cookies.map(({ name: cookie, isHeld }, index) =>
            isCovered[index] ? (
              <At key={cookie} x={columnOf(index)} y={top + ROW * row}>
                <rect className={isHeld ? tree.band : styles.open} x="-13" width="26" height={ROW} />
                {isHeld && !places[row - 1]?.isCovered[index] && (
                  <g transform={`translate(0 ${ROW / 2})`}>
                    <CookieShape />
                  </g>
                )}
              </At>
            ) : null,
          )}
          <At x="0" y={top + ROW * row}>
            {depth > 0 && (
              <path className={tree.branch} d={branch(depth, places[row - 1]?.depth === depth)} />
            )}
            <text className={styles.mono} x={depth * 14 + 4} y={ROW / 2 + 4}>
              {name}
            </text>
          </At>
        </g>
      ))}
    </Picture>
  )
}

/** From the parent, or from the branch of the sibling above, down and to the name. */
function branch(depth: number, hasSibling: boolean): string {
  const rise = hasSibling ? ROW / 2 : 8
  return `M${depth * 14 - 6} ${-rise}v${rise + ROW / 2}h8`
}
