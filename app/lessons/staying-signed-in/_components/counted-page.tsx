import { cookies } from 'next/headers'

/** What a page reads of the cookie that `proxy.ts` has just set for it. */
export async function CountedPage({ way }: { way: string }) {
  const cookieStore = await cookies()
  return (
    <>
      <h1>A page that reads what proxy.ts has set</h1>
      <p>
        For this visit <code>proxy.ts</code> set <code>stay_count</code> by <code>{way}</code>. While the page
        was made, <code>{"cookies().get('stay_count')"}</code> gave:
      </p>
      <pre>{cookieStore.get('stay_count')?.value ?? 'nothing'}</pre>
      <p>
        Load this page again. Then compare with the line on <a href="/wire">the wire</a>.
      </p>
      <p>
        <a href="/lessons/staying-signed-in#break">Back to the lesson</a>
      </p>
    </>
  )
}
