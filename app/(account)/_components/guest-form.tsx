import { SubmitButton } from './submit-button'

/** One click: a random name, no password, a session of one day. */
export function GuestForm({ next }: { next: string }) {
  return (
    <form action="/login/guest" method="post">
      <input type="hidden" name="next" value={next} />
      <SubmitButton className="quiet" label="Try it with a guest account (gone tomorrow)" />
    </form>
  )
}
