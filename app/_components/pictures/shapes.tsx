import styles from './shapes.module.css'

const outlines = {
  // A window with its bar and three buttons.
  browser: {
    width: 40,
    path: 'M4 1.5h32a3 3 0 0 1 3 3v21a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3v-21a3 3 0 0 1 3-3zM1 8.5h38M5 5h.1M9 5h.1M13 5h.1',
  },
  // Three drawers of a rack.
  server: {
    width: 32,
    path: 'M3.5 1.5h25a2 2 0 0 1 2 2v23a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2v-23a2 2 0 0 1 2-2zM1.5 10.5h29M1.5 19.5h29M6 6h.1M6 15h.1M6 24h.1M20 6h5M20 15h5M20 24h5',
  },
  jar: {
    width: 32,
    path: 'M7 1.5h18v4H7zM8 5.5c0 2-6 2.5-6 6v14a3 3 0 0 0 3 3h22a3 3 0 0 0 3-3v-14c0-3.5-6-4-6-6',
  },
} as const

type Outline = keyof typeof outlines

/** One of the things that stand at the ends of the wire, always drawn alike, 30 pixels high. Its words stand beside it. */
export function Shape({ of }: { of: Outline }) {
  const { width } = outlines[of]
  return (
    <svg width={width} height={30} viewBox={`0 0 ${width} 30`} aria-hidden="true">
      <ShapePath of={of} />
    </svg>
  )
}

/** The same within a drawing. */
export function ShapePath({ of }: { of: Outline }) {
  return <path className={styles.outline} d={outlines[of].path} />
}

/** A cookie with three chips, around the point 0, 0. */
export function CookieShape() {
  return (
    <g className={styles.cookie}>
      <circle r="8" />
      <circle className={styles.chip} cx="-2.5" cy="-3" r="1.6" />
      <circle className={styles.chip} cx="3" cy="-.5" r="1.6" />
      <circle className={styles.chip} cx="-2" cy="3" r="1.6" />
    </g>
  )
}
