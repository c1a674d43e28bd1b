import { Bar, Instant } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'

/** Room for four rows, in pixels. */
export const LIFETIME_HEIGHT = 214

/** Four cookies and their ends. The distances are not to scale: from minutes to years. */
export function LifetimeLine() {
  return (
    <Picture
      label="Four cookies on a time line"
      height={LIFETIME_HEIGHT}
      caption={
        <>
          Time runs to the right, not to scale. A session cookie ends with the browser’s session, which may go
          on after the window is closed. <code>Max-Age</code> counts seconds from the moment the line arrives,{' '}
          <code>Expires</code> names a date; both outlive the browser. What is longer than 400 days is cut.
        </>
      }
    >
      <Instant x={4} y={12} height={202} name="set" />
      <Instant x={46} y={12} height={202} name="browser closed" />
      <Instant x={84} y={12} height={202} name="400 days" />
      <LifetimeRow row={0} name="session cookie" from={4} to={46} open={62} />
      <LifetimeRow row={1} name="Max-Age, 10 minutes" from={4} to={24} />
      <LifetimeRow row={2} name="Expires, a date" from={4} to={70} />
      <LifetimeRow row={3} name="Max-Age, 10 years" from={4} to={84} open={100} />
    </Picture>
  )
}

interface LifetimeRowProps {
  /** From the top, from 0. */
  row: number
  name: string
  from: number
  to: number
  /** Until then it may live, or was asked to. */
  open?: number
}

/** A cookie with its span, in percent of the drawing. */
export function LifetimeRow({ row, name, from, to, open }: LifetimeRowProps) {
  const y = 40 + 44 * row
  return (
    <>
      <text className={styles.halo} x={`${from + 2}%`} y={y}>
        {name}
      </text>
      {open && <Bar from={to} to={open} y={y + 8} kind="open" />}
      <Bar from={from} to={to} y={y + 8} kind="lifetime" />
    </>
  )
}
