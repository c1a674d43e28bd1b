import { cookies } from 'next/headers'
import { embedded } from '../../../embedded'
import { countPicture } from '../count-picture'

async function count({ url }: Request) {
  const cookieStore = await cookies()
  const visits = Number(cookieStore.get('pixel_visits')?.value ?? 0) + 1
  const path = new URL(url).pathname
  cookieStore.set('pixel_visits', String(visits), { path, sameSite: 'none', secure: true, partitioned: true })
  return countPicture(visits)
}

export const GET = embedded(count)
