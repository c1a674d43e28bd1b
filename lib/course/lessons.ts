import type { Check } from './check.ts'
import { httpForgets } from './checks/http-forgets.ts'
import { sessions } from './checks/sessions.ts'
import { setAndRead } from './checks/set-and-read.ts'

/** Where an idea is written down by those who made it. */
interface Source {
  title: string
  href: `https://${string}`
}

/** A lesson of the course. Its texts, endpoints and questions lie in `app/lessons/<slug>/`. */
export interface Lesson {
  slug: string
  title: string
  /** The one idea, in a line. */
  idea: string
  /** Part of the badge "One evening". */
  isInOneEvening: boolean
  check: Check
  sources: readonly Source[]
}

/** The course in its order; the only registry of lessons. */
export const lessons = [
  {
    slug: 'http-forgets',
    title: 'HTTP forgets',
    idea: 'HTTP is stateless: a server knows of you what your request brings, and nothing else.',
    isInOneEvening: true,
    check: httpForgets,
    sources: [
      {
        title: 'RFC 9110 §3.3: Connections, clients and servers (HTTP is stateless)',
        href: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.3',
      },
      {
        title: 'MDN: HTTP is stateless, but not sessionless',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Overview#http_is_stateless_but_not_sessionless',
      },
      {
        title: 'Next.js: Route handlers',
        href: 'https://nextjs.org/docs/app/getting-started/route-handlers',
      },
      {
        title: 'Flask: Accessing request data',
        href: 'https://flask.palletsprojects.com/en/stable/quickstart/#accessing-request-data',
      },
    ],
  },
  {
    slug: 'set-and-read',
    title: 'Set a cookie, read it back',
    idea: 'A server sets a cookie with Set-Cookie; the browser brings it back with Cookie.',
    isInOneEvening: true,
    check: setAndRead,
    sources: [
      {
        title: 'RFC 6265bis §3: Overview',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-overview',
      },
      {
        title: 'MDN: Using HTTP cookies',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies',
      },
      { title: 'Next.js: cookies()', href: 'https://nextjs.org/docs/app/api-reference/functions/cookies' },
      { title: 'Flask: Cookies', href: 'https://flask.palletsprojects.com/en/stable/quickstart/#cookies' },
    ],
  },
  {
    slug: 'sessions',
    title: 'Four kinds of session',
    idea: 'A session travels in a plain, a signed or a sealed cookie, or stays on the server under an id.',
    isInOneEvening: true,
    check: sessions,
    sources: [
      {
        title: 'RFC 6265bis §8.4: Session identifiers',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-session-identifiers',
      },
      {
        title: 'MDN: Session management',
        href: 'https://developer.mozilla.org/docs/Web/Security/Authentication/Session_management',
      },
      {
        title: 'Next.js: Authentication, session management',
        href: 'https://nextjs.org/docs/app/guides/authentication#session-management',
      },
      { title: 'iron-session', href: 'https://github.com/vvo/iron-session' },
      { title: 'Flask: Sessions', href: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions' },
      {
        title: 'ItsDangerous: URLSafeTimedSerializer',
        href: 'https://itsdangerous.palletsprojects.com/en/stable/url_safe/',
      },
    ],
  },
] as const satisfies readonly Lesson[]

export type LessonSlug = (typeof lessons)[number]['slug']

/** Finds a lesson by its slug, wherever the slug comes from. */
export function findLesson(slug: unknown): Lesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug)
}
