/** What a page of a group shows to whoever has none; proxy.ts has led them away already. */
export function NoGroup() {
  return (
    <>
      <h1>No group is open in this browser</h1>
      <p>
        <a href="/classroom">To the classroom</a>
      </p>
    </>
  )
}
