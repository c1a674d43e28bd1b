'use server'

import { headers } from 'next/headers'
import type { Route } from "next"
import { redirect } from "next/navigation"
import { authenticate, createAccount, createGuestAccount } from '@/lib/auth/accounts'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { crossOriginReason } from '@/lib/auth/same-origin'
import { fieldErrorsOf, loginSchema, signUpSchema, type FieldErrors } from '@/lib/auth/schemas'
import { createSession, destroySession, GUEST_SESSION_SECONDS, SESSION_SECONDS } from '@/lib/auth/session'

/** A refused form. What was typed comes back, but for the password. */
export interface FormRefusal {
  ok: false
  message: string
  fieldErrors: FieldErrors
  username: string
}

export async function login(_previous: FormRefusal | null, form: FormData): Promise<FormRefusal> {
  await requireSameOrigin()
  const input = loginSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse(form, 'Please fill in both fields.', fieldErrorsOf(input.error))
  const userId = await authenticate(input.data.username, input.data.password)
  if (!userId) return refuse(form, 'Username or password is wrong.')
  await createSession(userId, SESSION_SECONDS)
  redirect(await afterLogin(form))
}

export async function signUp(_previous: FormRefusal | null, form: FormData): Promise<FormRefusal> {
  await requireSameOrigin()
  const input = signUpSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse(form, 'That cannot be an account yet.', fieldErrorsOf(input.error))
  const userId = await createAccount(input.data.username, input.data.password)
  if (!userId) return refuse(form, 'That cannot be an account yet.', { username: 'This username is taken.' })
  await createSession(userId, SESSION_SECONDS)
  redirect(await afterLogin(form))
}

export async function loginAsGuest(form: FormData): Promise<void> {
  await requireSameOrigin()
  await createSession(await createGuestAccount(), GUEST_SESSION_SECONDS)
  redirect(await afterLogin(form))
}

export async function logout(): Promise<void> {
  await requireSameOrigin()
  await destroySession()
  redirect('/')
}

// Next compares Origin with Host before an action runs; this also refuses where no Origin is sent.
async function requireSameOrigin(): Promise<void> {
  const reason = crossOriginReason(await headers())
  if (reason) throw new Error(`A server action was refused: ${reason}.`)
}

/**
 * A browser that sent no cookie at all may be one that blocks them: it is asked once more after the session
 * cookie was set, so that it is told so instead of being shown the login form for ever.
 */
async function afterLogin(form: FormData): Promise<Route> {
  const next = safeRedirect(form.get('next'))
  const hasSentCookies = (await headers()).has('cookie')
  return (hasSentCookies ? next : `/login/check?next=${encodeURIComponent(next)}`) as Route
}

function refuse(form: FormData, message: string, fieldErrors: FieldErrors = {}): FormRefusal {
  const username = form.get('username')
  return { ok: false, message, fieldErrors, username: typeof username === 'string' ? username : '' }
}
