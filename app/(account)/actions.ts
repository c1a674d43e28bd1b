'use server'

import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { authenticate, createAccount, createGuestAccount } from '@/lib/auth/accounts'
import { getCurrentUser } from '@/lib/auth/current-user'
import { forgetRefusal, keepRefusal } from '@/lib/auth/form-refusal'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { crossOriginReason } from '@/lib/auth/same-origin'
import { loginSchema, problemsOf, signUpSchema, type Problem } from '@/lib/auth/schemas'
import { createSession, destroySession, GUEST_SESSION_SECONDS, SESSION_SECONDS } from '@/lib/auth/session'
import { leaveCourse } from '@/lib/course/leave'
import { claimProgress } from '@/lib/course/progress'

export async function login(form: FormData): Promise<void> {
  await requireSameOrigin()
  const input = loginSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse('/login', form, problemsOf(input.error))
  const userId = await authenticate(input.data.username, input.data.password)
  if (!userId) return refuse('/login', form, ['credentials-wrong'])
  await enter(userId, SESSION_SECONDS)
  await forgetRefusal('/login')
  redirect(await pathAfterLogin(form))
}

export async function signUp(form: FormData): Promise<void> {
  await requireSameOrigin()
  const input = signUpSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse('/signup', form, problemsOf(input.error))
  const userId = await createAccount(input.data.username, input.data.password)
  if (!userId) return refuse('/signup', form, ['username-taken'])
  await enter(userId, SESSION_SECONDS)
  await forgetRefusal('/signup')
  redirect(await pathAfterLogin(form))
}

export async function loginAsGuest(form: FormData): Promise<void> {
  await requireSameOrigin()
  await enter(await createGuestAccount(), GUEST_SESSION_SECONDS)
  redirect(await pathAfterLogin(form))
}

export async function logout(): Promise<void> {
  await requireSameOrigin()
  await leaveCourse(await headers(), await getCurrentUser())
  await destroySession()
  redirect('/')
}

/** Starts a session; what was done in this browser before belongs to the account from now on. */
async function enter(userId: string, lifetime: number): Promise<void> {
  await createSession(userId, lifetime)
  await claimProgress(await headers(), userId)
}

// Next compares Origin with Host before an action runs; this also refuses where no Origin is sent.
async function requireSameOrigin(): Promise<void> {
  const reason = crossOriginReason(await headers())
  if (reason) throw new Error(`A server action was refused: ${reason}.`)
}

async function refuse(path: '/login' | '/signup', form: FormData, problems: Problem[]): Promise<never> {
  await keepRefusal(path, form.get('username'), problems)
  redirect(`${path}?next=${encodeURIComponent(safeRedirect(form.get('next')))}` as Route)
}

/**
 * A browser that sent no cookie at all may be one that blocks them: it is asked once more after the session
 * cookie was set, so that it is told so instead of being shown the login form for ever.
 */
async function pathAfterLogin(form: FormData): Promise<Route> {
  const next = safeRedirect(form.get('next'))
  const hasSentCookies = (await headers()).has('cookie')
  return (hasSentCookies ? next : `/login/check?next=${encodeURIComponent(next)}`) as Route
}
