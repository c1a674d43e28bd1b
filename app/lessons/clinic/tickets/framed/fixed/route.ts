import { cookies } from 'next/headers'
import { embedded } from '../../../embedded'
import { previewPage } from '../preview-page'

async function preview({ url }: Request) {
  const cookieStore = await cookies()
  const path = new URL(url).pathname
  if (cookieStore.has('framed_sid')) return previewPage('Welcome back, Ada.')
  cookieStore.set('framed_sid', String(Date.now()), {
    path,
    httpOnly: true,
    sameSite: 'none',
    secure: true,
    partitioned: true,
  })
  return previewPage('Hello, Ada. You are signed in from now on.')
}

export const GET = embedded(preview)
