import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { cookies } from 'next/headers'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

export const secretHolder = 'everybody'

const people = [
  { cookie: 'ada_seal', name: 'Ada' },
  { cookie: 'grace_seal', name: 'Grace' },
  { cookie: 'ada_copy', name: 'the copy of Ada’s cookie' },
] as const

/** Signs in Ada and Grace, and keeps a copy of Ada’s cookie. */
export async function signInBoth(learner: string): Promise<void> {
  const password = await readLessonPasswords(learner, secretHolder)
  const cookieStore = await cookies()
  const [ada, grace] = await Promise.all([
    sealData({ username: 'Ada' }, { password }),
    sealData({ username: 'Grace' }, { password }),
  ])
  const values = { ada_seal: ada, grace_seal: grace, ada_copy: ada }
  for (const { cookie } of people)
    cookieStore.set(cookie, values[cookie], { path: '/lessons/revocation/secret', httpOnly: true })
}

/** Reads each of the three seals, with the secrets that there are now. */
export async function lookAtAll(learner: string): Promise<string> {
  const password = await readLessonPasswords(learner, secretHolder)
  const cookieStore = await cookies()
  const lines = people.map(async ({ cookie, name }) => {
    const seal = cookieStore.get(cookie)?.value ?? ''
    const { username } = await unsealData<{ username?: string }>(seal, { password })
    return `${name}: ${username ? 'signed in' : 'signed out'}`
  })
  return (await Promise.all(lines)).join('\n')
}
