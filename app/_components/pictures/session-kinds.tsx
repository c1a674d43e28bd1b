import { CookieShape, ShapePath } from './shapes'
import picture from './picture.module.css'
import styles from './session-kinds.module.css'

const kinds = [
  {
    name: 'Plain',
    shown: 'teas=1',
    guard: null,
    reads: 'yes',
    changes: 'yes, unnoticed',
    ends: 'no',
  },
  {
    name: 'Signed',
    shown: 'teas=1',
    guard: 'signature',
    reads: 'yes',
    changes: 'no: the signature breaks',
    ends: 'no',
  },
  {
    name: 'Encrypted',
    shown: '•••••',
    guard: 'lock',
    reads: 'no',
    changes: 'no: it does not open',
    ends: 'no',
  },
  {
    name: 'Id',
    shown: 'pWZ2…',
    guard: 'row',
    reads: 'nothing in it',
    changes: 'no: no such row',
    ends: 'yes: it deletes the row',
  },
] as const

type Kind = (typeof kinds)[number]

/** The same session four ways: what stands in the cookie, and who can do what with it. */
export function SessionKinds() {
  return (
    <figure className={picture.figure}>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <section key={kind.name} aria-label={kind.name}>
            <KindDrawing kind={kind} />
            <dl>
              <dt>You read it</dt>
              <dd>{kind.reads}</dd>
              <dt>You change it</dt>
              <dd>{kind.changes}</dd>
              <dt>The server ends it</dt>
              <dd>{kind.ends}</dd>
            </dl>
          </section>
        ))}
      </div>
      <figcaption className={picture.caption}>
        One cart in four cookies. Only where the data stay on the server, in a row, can the server end one
        session alone; a new secret ends all the others at once.
      </figcaption>
    </figure>
  )
}

function KindDrawing({ kind: { name, shown, guard } }: { kind: Kind }) {
  return (
    <svg className={picture.drawing} width="120" height="84" role="img" aria-label={pictured[name]}>
      <text className={picture.strong} x="0" y="14">
        {name}
      </text>
      <rect
        className={guard === 'lock' ? styles.sealed : styles.paper}
        x="1"
        y="24"
        width="86"
        height="26"
        rx="13"
      />
      <g transform="translate(15 37)">
        <CookieShape />
      </g>
      <text className={picture.mono} x="28" y="42">
        {shown}
      </text>
      {guard === 'signature' && (
        <path className={styles.ink} d="M28 62c6-12 8-6 6 0s6-8 10-4 4 4 8-2 8 6 14 0 8 0 12-2" />
      )}
      {guard === 'lock' && <path className={styles.ink} d="M96 36h14v12H96zM99 36v-4a4 4 0 0 1 8 0v4" />}
      {guard === 'row' && (
        <>
          <path className={styles.ink} d="M44 50v12h26m-5-4 5 4-5 4" />
          <g transform="translate(78 52)">
            <ShapePath of="server" />
          </g>
        </>
      )}
    </svg>
  )
}

const pictured: Record<Kind['name'], string> = {
  Plain: 'A cookie with the cart in it',
  Signed: 'A cookie with the cart and a signature',
  Encrypted: 'A cookie with a lock and nothing to read',
  Id: 'A cookie with an id that leads to a row on the server',
}
