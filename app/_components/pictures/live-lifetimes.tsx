import { timeLeft } from '../time-left'
import { LIFETIME_HEIGHT, LifetimeRow } from './lifetime-line'
import { Instant } from './parts'
import { Picture } from './picture'

/** A cookie and its end, in milliseconds since 1970; null: with the browser's session. */
interface LivingCookie {
  name: string
  expires: number | null
}

/** As many cookies as the drawing of others has, in whose place these are shown. */
const MOST_COOKIES = 4

interface LiveLifetimesProps {
  /** The first of them are drawn. */
  cookies: readonly LivingCookie[]
  now: number
}

/** Cookies on a time line that begins now: each bar gets shorter as its cookie's end comes nearer. */
export function LiveLifetimes({ cookies, now }: LiveLifetimesProps) {
  const shown = cookies.slice(0, MOST_COOKIES)
  return (
    <Picture
      label={`Your cookies on a time line. ${shown.map(inWords).join(' ')}`}
      height={LIFETIME_HEIGHT}
      caption={
        <>
          Your own cookies, from now on, going by the lines that set them. Each mark is a longer time than the
          one before it. A session cookie has no end here: it ends with the browser’s session.
        </>
      }
    >
      {instants.map(({ name, seconds }) => (
        <Instant key={name} x={placeOf(seconds)} y={12} height={LIFETIME_HEIGHT - 12} name={name} />
      ))}
      {shown.map(({ name, expires }, row) => {
        const words = expires === null ? 'session cookie' : timeLeft(expires - now)
        return (
          <LifetimeRow
            key={row}
            row={row}
            name={`${shorten(name)}: ${words}`}
            from={START}
            to={expires === null ? START : placeOf((expires - now) / 1000)}
            {...(expires === null && { open: END })}
          />
        )
      })}
    </Picture>
  )
}

const START = 4
const LAST = 84
const END = 100
const DAY = 86_400
const instants = [
  { name: 'now', seconds: 0 },
  { name: '10 min', seconds: 600 },
  { name: '1 day', seconds: DAY },
  { name: '400 days', seconds: 400 * DAY },
]

/** Where a time stands across the drawing, in percent: seconds and days have room beside each other. */
function placeOf(seconds: number): number {
  const share = Math.log1p(Math.max(0, seconds)) / Math.log1p(400 * DAY)
  return Math.min(END, START + (LAST - START) * share)
}

function inWords({ name, expires }: LivingCookie): string {
  const end = expires === null ? 'with the browser’s session' : new Date(expires).toUTCString()
  return `${name} ends: ${end}.`
}

function shorten(name: string): string {
  return name.length > 24 ? `${name.slice(0, 24)}…` : name
}
