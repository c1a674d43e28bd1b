import { fromBase64url } from '@/lib/course/flask-session/base64url'
import { splitFlaskSession, timeOf } from '@/lib/course/flask-session/flask-session'
import { openPayload } from '@/lib/course/flask-session/payload'
import { decodeCookieValue } from '@/lib/http/cookie-value'

/** One step on the way from a cookie's value to what it says. */
export interface DecodeStep {
  title: string
  result: string
}

/** Decodes a session's cookie as far as anybody can who has no key. @param value as it stands in the cookie */
export async function decodeSteps(value: string): Promise<DecodeStep[]> {
  if (value.startsWith('%7B'))
    return [{ title: 'Undo the percent-encoding', result: decodeCookieValue(value) }]
  if (value.startsWith('Fe26.')) return sealedSteps(value)
  return value.includes('.') ? signedSteps(value) : idSteps(value)
}

async function signedSteps(value: string): Promise<DecodeStep[]> {
  const { payload, time, signature } = splitFlaskSession(value)
  const opened = await openPayload(payload)
  const signedAt = time === null ? null : timeOf(time)
  const steps = [
    {
      title: 'Cut at the last two dots: payload, time, signature',
      result: [payload, time, signature].join('\n'),
    },
  ]
  if (!opened) return [...steps, { title: 'Decode the payload', result: 'This is no payload.' }]
  steps.push({ title: 'Undo the base64 of the payload: bytes', result: hexOf(opened.bytes) })
  if (opened.isCompressed)
    steps.push({
      title: 'The payload begins with a dot: it is compressed. Undo it with zlib',
      result: `${opened.bytes.length} bytes become ${new TextEncoder().encode(opened.text).length}`,
    })
  steps.push({ title: 'Read the bytes as text', result: opened.text })
  if (signedAt)
    steps.push({ title: 'Undo the base64 of the time: seconds since 1970', result: timeText(signedAt) })
  const signed = fromBase64url(signature ?? '')
  if (signed)
    steps.push({
      title: `The signature: ${signed.length} bytes, which only the key makes`,
      result: hexOf(signed),
    })
  return steps
}

function sealedSteps(value: string): DecodeStep[] {
  const [, , salt = '', vector = '', encrypted = ''] = value.split('*')
  const bytes = fromBase64url(encrypted)
  return [
    { title: 'Cut at each star', result: value.split('*').join('\n') },
    { title: 'The random parts (salt and initial value), new in each seal', result: `${salt}\n${vector}` },
    {
      title: 'Undo the base64 of the encrypted part: bytes',
      result: bytes ? hexOf(bytes) : 'This is no base64.',
    },
    {
      title: 'Read the bytes as text',
      result: bytes ? new TextDecoder().decode(bytes).replaceAll(/\p{Cc}/gu, '·') : 'This is no base64.',
    },
    {
      title: 'Without the password it ends here',
      result: 'The bytes are encrypted (AES-256). No step leads on.',
    },
  ]
}

function idSteps(value: string): DecodeStep[] {
  const bytes = fromBase64url(value)
  if (!bytes) return [{ title: 'Undo the base64', result: 'This is no base64.' }]
  return [
    { title: 'Undo the base64: bytes', result: hexOf(bytes) },
    {
      title: 'There is nothing to read',
      result: `${bytes.length} random bytes, drawn by the server. The cart is in its database.`,
    },
  ]
}

function timeText(date: Date): string {
  return `${date.getTime() / 1000}\n${date.toISOString().replace('.000', '')}`
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
