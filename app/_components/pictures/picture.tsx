import type { ReactNode } from 'react'
import styles from './picture.module.css'

interface PictureProps {
  /** What the drawing shows, in a few words. */
  label: string
  /** The same in sentences. */
  caption: ReactNode
  /** In pixels; the width is that of the page, and positions across are percentages. */
  height: number
  children: ReactNode
}

/** A drawing with its words. Its text keeps its size on every screen: only the distances across shrink. */
export function Picture({ label, caption, height, children }: PictureProps) {
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} width="100%" height={height} role="img" aria-label={label}>
        {children}
      </svg>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  )
}
