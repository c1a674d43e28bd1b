import { createCookieJar } from '../lib/http/cookie-jar.ts'
import { sendRaw } from './raw-request.ts'

interface Asked {
  method?: string
  path: string
  /** Of a form, as they are sent. */
  fields?: string | undefined
}

export type Send = (asked: Asked) => ReturnType<typeof sendRaw>

/** A client with a jar of its own, as curl with `-c` and `-b` is: it follows no redirect. */
export function httpClient(origin: string, headers: Record<string, string> = {}): Send {
  const jar = createCookieJar({ profile: 'rfc6265bis' })
  return async ({ method = 'GET', path, fields }) => {
    const at = () => ({ url: origin + path, via: 'http', now: new Date() }) as const
    const cookie = jar.retrieve(at()).header
    const response = await sendRaw(origin, {
      method,
      path,
      headers: {
        ...headers,
        ...(cookie && { cookie }),
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { body: fields ?? '' }),
    })
    for (const line of response.setCookies) jar.receive(line, at())
    return response
  }
}

/** Does what the commands say, one after the other, as curl would. @returns the answers */
export async function runCurl(origin: string, commands: readonly string[]) {
  const send = httpClient(origin)
  const answers = []
  for (const command of commands) {
    const [, method = 'GET', fields, url = ''] =
      /^curl (?:-X (POST) )?(?:-d '([^']+)' )?-c jar -b jar '([^']+)'$/.exec(command) ?? []
    answers.push(await send({ method, fields, path: url.slice(new URL(url).origin.length) }))
  }
  return answers
}
