import { loginAsGuest } from '../actions'

/** One click: a random name, no password, a session of one day. */
export function GuestForm({ next }: { next: string }) {
  return (
    <form action={loginAsGuest}>
      <input type="hidden" name="next" value={next} />
      <button className="quiet">Try it with a guest account (gone tomorrow)</button>
    </form>
  )
}
