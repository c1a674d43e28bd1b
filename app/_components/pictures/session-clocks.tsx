import { Bar, Instant } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'

const [LOGIN, IDLE, ABSOLUTE] = [4, 22, 82]
const busyVisits = [4, 20, 36, 50, 66, 76]
const fewVisits = [4, 20]

/** The two clocks of a session: one that visits start anew, and one that nothing moves. */
export function SessionClocks() {
  return (
    <Picture
      label="The idle and the absolute limit of two sessions"
      height={326}
      caption="Time runs to the right. A busy session: each renewal starts the idle clock anew, and the absolute limit, counted from the login, ends it all the same. A session that is left alone: no visit renews it, and the idle limit ends it first."
    >
      <Instant x={LOGIN} y={12} height={314} name="login" />
      <Instant x={ABSOLUTE} y={12} height={314} name="absolute limit" />
      <Session y={42} name="Visited again and again" visits={busyVisits} />
      <Session y={218} name="Left alone" visits={fewVisits} />
    </Picture>
  )
}

/** Each idle clock a step lower than the one before it; below them, how long the session lasts. */
function Session({ y, name, visits }: { y: number; name: string; visits: readonly number[] }) {
  const end = Math.min((visits.at(-1) ?? LOGIN) + IDLE, ABSOLUTE)
  const below = y + 40 + visits.length * 13
  return (
    <>
      <Label y={y} text={name} className={styles.strong} />
      <Label y={y + 22} text="idle clock" />
      {visits.map((visit, index) => (
        <Bar key={visit} from={visit} to={visit + IDLE} y={y + 30 + index * 13} kind="lifetime" />
      ))}
      <Label y={below + 8} text="signed in" />
      <Bar from={LOGIN} to={end} y={below + 16} kind="good" />
    </>
  )
}

function Label({ y, text, className = '' }: { y: number; text: string; className?: string | undefined }) {
  return (
    <text className={`${className} ${styles.halo}`} x={`${LOGIN + 2}%`} y={y}>
      {text}
    </text>
  )
}
