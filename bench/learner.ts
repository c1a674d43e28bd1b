import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { solutionOf } from '../e2e/exercise.ts'

const lesson = '/lessons/set-and-read'
const live = `/api/live?lesson=set-and-read`

const solution = solutionOf('set-and-read')

const verdictSchema = z.object({
  course: z.object({
    exercise: z.object({ verdict: z.object({ status: z.string(), because: z.string() }) }),
  }),
})

/** A learner with a jar and a connection of their own; every cookie of this lesson has the path `/`. */
export function createLearner(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const jar = new Map<string, string>()
  const times: number[] = []

  /** @throws an Error where the answer is no 200 */
  async function send(
    method: 'GET' | 'POST',
    path: string,
    fields?: Record<string, string>,
  ): Promise<string> {
    const start = performance.now()
    const body = fields && new URLSearchParams(fields).toString()
    const cookie = cookieHeader()
    const answer = await new Promise<string>((resolve, reject) => {
      const headers = {
        accept: path === lesson ? 'text/html' : 'application/json',
        'sec-fetch-site': 'same-origin',
        'sec-fetch-dest': path === lesson ? 'document' : 'empty',
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      }
      request(origin + path, { method, agent, headers })
        .once('response', (response) => {
          for (const line of response.headers['set-cookie'] ?? []) keep(line)
          text(response).then((content) => {
            if (response.statusCode === 200) resolve(content)
            else reject(new Error(`${method} ${path}: ${response.statusCode}`))
          }, reject)
        })
        .once('error', reject)
        .end(body)
    })
    times.push(performance.now() - start)
    return answer
  }

  function keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }

  function cookieHeader(): string {
    return [...jar].map((pair) => pair.join('=')).join('; ')
  }

  return {
    /** Milliseconds of each request so far. */
    times,
    cookieHeader,
    send,
    leave: () => agent.destroy(),
    /**
     * Does lesson 2: opens it, sets and reads the cookie, fills the gaps of the exercise, runs its steps.
     * @throws an Error where an answer is wrong or the exercise is not passed at the end
     */
    async doLesson(): Promise<void> {
      await send('GET', lesson)
      await send('GET', live)
      await send('POST', `${lesson}/set`)
      await send('GET', live)
      const greeting = await send('GET', `${lesson}/read`)
      if (greeting !== 'Hello, Ada!') throw new Error(`The cookie did not come back: ${greeting}`)
      await send('GET', live)
      const fields: Record<string, string> = { lesson: 'set-and-read' }
      for (const [name, text] of Object.entries(solution)) fields[`gap:${name}`] = text
      await send('POST', '/lessons/exercise/fill', fields)
      await send('GET', live)
      await send('GET', `${lesson}/exercise`)
      await send('GET', `${lesson}/exercise`)
      await send('POST', `${lesson}/tamper`)
      await send('GET', `${lesson}/exercise`)
      const { verdict } = verdictSchema.parse(JSON.parse(await send('GET', live))).course.exercise
      if (verdict.status !== 'passed')
        throw new Error(`The exercise is ${verdict.status}: ${verdict.because}`)
    },
  }
}

export type Learner = ReturnType<typeof createLearner>
