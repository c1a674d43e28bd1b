import { Bar, Instant } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'

/** Four cookies and their ends. The distances are not to scale: from minutes to years. */
export function LifetimeLine() {
  return (
    <Picture
      label="Four cookies on a time line"
      height={214}
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
      <Row y={40} name="session cookie" from={4} to={46} open={62} />
      <Row y={84} name="Max-Age, 10 minutes" from={4} to={24} />
      <Row y={128} name="Expires, a date" from={4} to={70} />
      <Row y={172} name="Max-Age, 10 years" from={4} to={84} open={100} />
    </Picture>
  )
}

interface RowProps {
  y: number
  name: string
  from: number
  to: number
  /** Until then it may live, or was asked to. */
  open?: number
}

function Row({ y, name, from, to, open }: RowProps) {
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
