import { cookies } from 'next/headers'
import { z } from 'zod'
import { html } from '../html'

const nameSchema = z.string().min(1).max(64)

export async function GET(request: Request) {
  const name = nameSchema.safeParse(new URL(request.url).searchParams.get('name') ?? 'bob')
  if (!name.success) return Response.json({ error: 'name must have 1 to 64 characters' }, { status: 400 })
  const cookieStore = await cookies()
  cookieStore.set('username', name.data)
  return html('Hello, World!')
}
