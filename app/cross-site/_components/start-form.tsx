/** A real form: the 303 leads to the page of the experiment, with a script and without. */
export function StartForm({ label }: { label: string }) {
  return (
    <form action="/cross-site/start" method="post">
      <button>{label}</button>
    </form>
  )
}
