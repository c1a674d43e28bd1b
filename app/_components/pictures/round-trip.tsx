import { Arrow, At, End } from './parts'
import { Picture } from './picture'
import styles from './picture.module.css'
import { CookieShape, ShapePath } from './shapes'

interface RoundTripProps {
  /** The pair that travels. */
  pair: string
  /** What the server says once the pair has come back. */
  reply: string
}

const [LEFT, RIGHT] = ['12%', '88%']

/** The way of a cookie: out with an answer, into the jar, and back with the next request. */
export function RoundTrip({ pair, reply }: RoundTripProps) {
  const [name = ''] = pair.split('=', 1)
  return (
    <Picture
      height={304}
      label={`The round trip of the cookie ${name}`}
      caption={
        <>
          Time runs downwards. The first request brings no cookie. The answer to it brings <code>{pair}</code>{' '}
          in a line named <code>Set-Cookie</code>, and the browser puts the pair into its jar. The next
          request carries it in a line named <code>Cookie</code>, and now the server can tell.
        </>
      }
    >
      {[LEFT, RIGHT].map((x) => (
        <line key={x} className={styles.lifeline} x1={x} x2={x} y1="56" y2="300" />
      ))}
      <End of="browser" x={LEFT} y={0} />
      <End of="server" x={RIGHT} y={0} />
      <Way y={84} kind="request" header="a request" />
      <Way y={140} kind="answer" header="Set-Cookie" pair={pair} />
      <At x={LEFT} y={156}>
        <g transform="translate(-16)">
          <ShapePath of="jar" />
        </g>
        <g transform="translate(0 18)">
          <CookieShape />
        </g>
        <text x="24" y="20">
          in the jar
        </text>
      </At>
      <Way y={230} kind="request" header="Cookie" pair={pair} />
      <Way y={286} kind="answer" header={reply} />
    </Picture>
  )
}

interface WayProps {
  y: number
  kind: 'request' | 'answer'
  header: string
  pair?: string
}

function Way({ y, kind, header, pair }: WayProps) {
  const isRequest = kind === 'request'
  return (
    <>
      <text x="50%" y={y - (pair ? 26 : 8)} textAnchor="middle">
        {header}
      </text>
      {pair && (
        <text className={styles.mono} x="50%" y={y - 11} textAnchor="middle">
          {pair}
        </text>
      )}
      <Arrow from={isRequest ? LEFT : RIGHT} to={isRequest ? RIGHT : LEFT} y={y} kind={kind} />
      {pair && (
        <At x={isRequest ? '76%' : '24%'} y={y}>
          <CookieShape />
        </At>
      )}
    </>
  )
}
