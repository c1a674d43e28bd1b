import { cookies } from 'next/headers'

// The value stands in the HTML itself, as on the app's own dynamic pages.
export const instant = false

export default async function Page() {
  const cookieStore = await cookies()
  return <h1>Hello, {cookieStore.get('username')?.value ?? 'Guest'}!</h1>
}
