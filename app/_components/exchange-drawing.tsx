import {
  pictureInWords,
  SHOWN_COOKIES,
  type ArrivingCookie,
  type ExchangePicture,
  type Lane,
} from '@/lib/wire/exchange-picture'
import styles from './exchange-drawing.module.css'
import { Shape } from './pictures/shapes'

/** What crossed between browser and server, drawn once for the eye and told in words; without a picture, an empty wire. */
export function ExchangeDrawing({ picture = emptyPicture }: { picture?: ExchangePicture | undefined }) {
  const isEmpty = picture === emptyPicture
  return (
    <div
      className={`${styles.drawing} ${isEmpty ? styles.isEmpty : ''}`}
      role="img"
      aria-label={isEmpty ? emptyInWords : pictureInWords(picture)}
    >
      <div className={styles.end}>
        <Shape of="browser" />
        Browser
        <div className={styles.jar}>
          {picture.jar.slice(0, SHOWN_COOKIES).map((name) => (
            <Cookie key={name} name={name} />
          ))}
          <More than={picture.jar} />
          {picture.jar.length === 0 && (isEmpty ? 'its jar, empty' : 'nothing new')}
        </div>
      </div>
      <div className={styles.lanes}>
        {picture.lanes.map((lane, index) => (
          <LaneView key={index} lane={lane} isEmpty={isEmpty} />
        ))}
      </div>
      <div className={styles.end}>
        <Shape of="server" />
        Server
      </div>
    </div>
  )
}

function LaneView({ lane, isEmpty }: { lane: Lane; isEmpty: boolean }) {
  const isAnswer = lane.from === 'server'
  return (
    <div className={isAnswer ? styles.answer : styles.request}>
      <div className={styles.text}>{lane.text}</div>
      <div className={styles.arrow} />
      <div className={styles.cargo}>
        {!isEmpty && <b>{isAnswer ? 'Set-Cookie' : 'Cookie'}</b>}
        {lane.from === 'server'
          ? lane.cookies
              .slice(0, SHOWN_COOKIES)
              .map((cookie, index) => <Arriving key={index} cookie={cookie} />)
          : lane.cookies.slice(0, SHOWN_COOKIES).map(({ name }, index) => <Cookie key={index} name={name} />)}
        <More than={lane.cookies} />
        {!isEmpty && lane.cookies.length === 0 && <span>{lane.none}</span>}
      </div>
    </div>
  )
}

/** A cookie at the jar's door: it goes in, takes another one out, or is stopped. */
function Arriving({ cookie: { name, fate, reasons } }: { cookie: ArrivingCookie }) {
  return (
    <span className={styles[fate]}>
      <Cookie name={name} />
      {fate === 'refused' && (
        <span>
          {' refused: '}
          {reasons.map(({ code }) => code).join(', ') || 'no reason given'}
        </span>
      )}
      {fate === 'deleted' && <span> deletes</span>}
      {fate === 'lost' && <span> not seen again</span>}
      {fate === 'unseen' && <span> not yet seen</span>}
    </span>
  )
}

function Cookie({ name }: { name: string }) {
  return <span className={styles.cookie}>{name}</span>
}

function More({ than: { length } }: { than: readonly unknown[] }) {
  return length > SHOWN_COOKIES && <span>+ {length - SHOWN_COOKIES}</span>
}

const emptyPicture: ExchangePicture = {
  lanes: [
    { from: 'browser', text: 'a request', cookies: [], none: '' },
    { from: 'server', text: 'its answer', cookies: [], none: '' },
  ],
  jar: [],
}

const emptyInWords =
  'A browser with an empty jar, and a server. A request goes from the browser to the server, its answer comes back.'
