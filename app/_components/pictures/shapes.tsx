import styles from './shapes.module.css'

const outlines = {
  // A window with its bar and three buttons.
  browser: {
    size: '0 0 40 30',
    path: 'M4 1.5h32a3 3 0 0 1 3 3v21a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3v-21a3 3 0 0 1 3-3zM1 8.5h38M5 5h.1M9 5h.1M13 5h.1',
  },
  // Three drawers of a rack.
  server: {
    size: '0 0 32 30',
    path: 'M3.5 1.5h25a2 2 0 0 1 2 2v23a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2v-23a2 2 0 0 1 2-2zM1.5 10.5h29M1.5 19.5h29M6 6h.1M6 15h.1M6 24h.1M20 6h5M20 15h5M20 24h5',
  },
  jar: {
    size: '0 0 24 30',
    path: 'M5 1.5h14v4H5zM6 5.5c0 2-4 2.5-4 6v14a3 3 0 0 0 3 3h14a3 3 0 0 0 3-3v-14c0-3.5-4-4-4-6',
  },
  thief: {
    size: '0 0 24 30',
    path: 'M12 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM6.5 8h11M2 28.5v-3c0-5 4-8 10-8s10 3 10 8v3',
  },
} as const

export type Outline = keyof typeof outlines

/** One of the things that stand at the ends of the wire, always drawn alike. Its words stand beside it. */
export function Shape({ of, className = '' }: { of: Outline; className?: string }) {
  const { size, path } = outlines[of]
  return (
    <svg className={`${styles.shape} ${className}`} viewBox={size} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
