import { Bar, Instant } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'

/** A copied cookie after the logout: without and with a row on the server. */
export function Revocation() {
  return (
    <Picture
      label="What a logout ends: without and with a row on the server"
      height={316}
      caption="Time runs to the right. Stateless: the logout deletes the cookie in your browser, and the copy lets the thief in until its seal runs out. Stateful: the logout ends the row, and from then on the copy leads to nothing: 401."
    >
      <Instant x={4} y={12} height={304} name="login" />
      <Instant x={28} y={12} height={304} name="copied" />
      <Instant x={56} y={12} height={304} name="log out" />
      <Heading y={46} text="Stateless: the seal decides" />
      <Row y={70} name="your cookie" from={4} to={56} kind="cookie" />
      <Row y={112} name="the copy: still signed in" from={28} to={100} kind="bad" />
      <Heading y={174} text="Stateful: the row decides" />
      <Row y={198} name="the row on the server" from={4} to={56} kind="good" />
      <Row y={240} name="your cookie" from={4} to={56} kind="cookie" />
      <Row y={282} name="the copy, then 401" from={28} to={56} kind="bad" open={100} />
    </Picture>
  )
}

function Heading({ y, text }: { y: number; text: string }) {
  return (
    <text className={`${styles.strong} ${styles.halo}`} x="6%" y={y}>
      {text}
    </text>
  )
}

interface RowProps {
  y: number
  name: string
  from: number
  to: number
  kind: 'cookie' | 'good' | 'bad'
  /** Until then it is there, and opens nothing. */
  open?: number
}

function Row({ y, name, from, to, kind, open }: RowProps) {
  return (
    <>
      <text className={styles.halo} x={`${from + 2}%`} y={y}>
        {name}
      </text>
      {open && <Bar from={to} to={open} y={y + 8} kind="open" />}
      <Bar from={from} to={to} y={y + 8} kind={kind} />
    </>
  )
}
