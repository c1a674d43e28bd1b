import type { ReactNode } from 'react'
import styles from './picture.module.css'
import { ShapePath } from './shapes'

interface PlaceProps {
  /** Of the drawing's width, as `50%`. */
  x: string
  y: number
}

/** What is drawn in pixels around a place. */
export function At({ x, y, children }: PlaceProps & { children: ReactNode }) {
  return (
    <svg x={x} y={y} overflow="visible">
      {children}
    </svg>
  )
}

/** Browser or server with its name below, its middle at `x`. */
export function End({ of, x, y }: PlaceProps & { of: 'browser' | 'server' }) {
  return (
    <At x={x} y={y}>
      <g transform={`translate(${of === 'browser' ? -20 : -16})`}>
        <ShapePath of={of} />
      </g>
      <text className={styles.strong} y="46" textAnchor="middle">
        {of === 'browser' ? 'Browser' : 'Server'}
      </text>
    </At>
  )
}

interface ArrowProps {
  from: string
  to: string
  y: number
  /** A request goes to the right, in the colour of what the server receives. */
  kind: 'request' | 'answer'
}

/** A way across the wire. */
export function Arrow({ from, to, y, kind }: ArrowProps) {
  return (
    <g className={styles[kind]}>
      <line x1={from} x2={to} y1={y} y2={y} />
      <At x={to} y={y}>
        <path d={kind === 'request' ? 'M0 0l-9-5v10z' : 'M0 0l9-5v10z'} />
      </At>
    </g>
  )
}

interface BarProps {
  /** Percentages of the drawing's width. */
  from: number
  to: number
  y: number
  /** open: nobody holds it any more, or nobody knows. */
  kind: 'cookie' | 'good' | 'bad' | 'lifetime' | 'open'
}

/** A span of time. */
export function Bar({ from, to, y, kind }: BarProps) {
  return <rect className={styles[kind]} x={`${from}%`} width={`${to - from}%`} y={y} height="10" rx="3" />
}

/** A point in time that all rows below share. */
export function Instant({ x, y, height, name }: { x: number; y: number; height: number; name: string }) {
  return (
    <>
      <text className={styles.soft} x={`${x}%`} y={y} textAnchor={x < 10 ? 'start' : 'middle'}>
        {name}
      </text>
      <line className={styles.instant} x1={`${x}%`} x2={`${x}%`} y1={y + 6} y2={y + height} />
    </>
  )
}
