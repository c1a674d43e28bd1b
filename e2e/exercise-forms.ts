import { expect } from './fixtures.ts'
import { httpClient, type Send } from './http-client.ts'

interface Form {
  action: string
  method: string
  /** The hidden ones, with their values. */
  fields: [name: string, value: string][]
  gaps: string[]
}

/** As a browser without a script sends the forms of a page. */
const asBrowser = {
  accept: 'text/html',
  'accept-language': 'en',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
}

/** A learner who does the exercise of a lesson by nothing but the forms that its page serves. */
export async function openExercise(origin: string, slug: string) {
  const send = httpClient(origin, asBrowser)
  const { body } = await send({ path: `/lessons/${slug}` })
  const forms = formsIn(partOf(body, 'exercise'))
  const formTo = (action: string) => {
    const found = forms.find((form) => form.action === action)
    if (!found) throw new Error(`The exercise of ${slug} has no form that posts to ${action}.`)
    return found
  }

  return {
    /** Saves texts in the gaps, by the gaps' names; the others stay as they are in the file. */
    async fill(texts: Readonly<Record<string, string>>) {
      const { fields, gaps, ...form } = formTo('/lessons/exercise/fill')
      expect(gaps).toEqual(expect.arrayContaining(Object.keys(texts)))
      const typed = gaps.map((gap): [string, string] => [`gap:${gap}`, texts[gap] ?? ''])
      const saved = await submit(send, { ...form, gaps: [], fields: [...fields, ...typed] })
      expect(saved.status, saved.body).toBe(200)
    },

    /** Presses the buttons of all steps, in their order. */
    async runSteps() {
      for (const form of forms) if (form.action.startsWith(`/lessons/${slug}/`)) await submit(send, form)
    },

    /** Sends a request of its own. @param fields as a form sends them */
    request(method: 'GET' | 'POST', path: string, fields = '') {
      return submit(send, { action: path, method, fields: [...new URLSearchParams(fields)], gaps: [] })
    },

    /** The commands for curl. */
    async curlCommands() {
      const { body: page } = await submit(send, formTo('/lessons/exercise/token'))
      return [...page.matchAll(/<pre>(curl [^<]+)<\/pre>/g)].map(([, command = '']) => decoded(command))
    },

    /** What the page of the learner's progress says of this lesson. */
    async progress() {
      const { body: page } = await send({ path: '/progress' })
      return decoded(partOf(page, slug).replaceAll(/<[^>]*>/g, ''))
    },
  }
}

/** Sends a form and follows where its answer leads. */
async function submit(send: Send, { action, method, fields }: Form) {
  const sent = new URLSearchParams(fields).toString()
  const isPost = method.toUpperCase() === 'POST'
  let answer = await send({ method: isPost ? 'POST' : 'GET', path: action, fields: sent })
  for (let count = 0; answer.headers.location && count < 5; count++) {
    const { pathname, search } = new URL(answer.headers.location, 'http://localhost')
    answer = await send({ path: pathname + search })
  }
  return answer
}

/** The section of a page that has an id. */
function partOf(html: string, id: string): string {
  const found = new RegExp(`<section[^>]* id="${id}"[^]*?</section>`).exec(html)?.[0]
  if (found === undefined) throw new Error(`The page has no section "${id}".`)
  return found
}

function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>([^]*?)<\/form>/g)].map(([, head = '', inside = '']) => ({
    action: attribute(head, 'action'),
    method: attribute(head, 'method'),
    fields: [...inside.matchAll(/<input([^>]*)>/g)].map(([, input = '']) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]),
    gaps: [...inside.matchAll(/<textarea[^>]* name="gap:([^"]*)"/g)].map(([, name = '']) => name),
  }))
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

const characters: Record<string, string> = { quot: '"', '#x27': "'", '#39': "'", lt: '<', gt: '>', amp: '&' }

function decoded(html: string): string {
  return html.replaceAll(/&([\w#]+);/g, (text, name: string) => characters[name] ?? text)
}
