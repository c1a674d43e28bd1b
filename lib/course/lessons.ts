import type { Check } from './check.ts'
import { clinic } from './checks/clinic.ts'
import { deleting } from './checks/deleting.ts'
import { hardening } from './checks/hardening.ts'
import { httpForgets } from './checks/http-forgets.ts'
import { lifetime } from './checks/lifetime.ts'
import { login } from './checks/login.ts'
import { logout } from './checks/logout.ts'
import { pathAndDomain } from './checks/path-and-domain.ts'
import { protectedDiary } from './checks/protected.ts'
import { revocation } from './checks/revocation.ts'
import { sameSite } from './checks/same-site.ts'
import { sessions } from './checks/sessions.ts'
import { setAndRead } from './checks/set-and-read.ts'
import { stayingSignedIn } from './checks/staying-signed-in.ts'
import { trustNothing } from './checks/trust-nothing.ts'

/** Where an idea is written down by those who made it. */
interface Source {
  title: string
  href: `https://${string}`
}

interface Entry {
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
const course = [
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
    slug: 'lifetime',
    title: 'How long a cookie lives',
    idea: 'A cookie lives as long as its line says: Max-Age, Expires, or the browser’s session.',
    isInOneEvening: true,
    check: lifetime,
    sources: [
      {
        title: 'RFC 6265bis §4.1.2.2: The Max-Age attribute',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#section-4.1.2.2',
      },
      {
        title: 'MDN: Set-Cookie',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#max-agenumber',
      },
      {
        title: 'Next.js: cookies(), options',
        href: 'https://nextjs.org/docs/app/api-reference/functions/cookies#options',
      },
      {
        title: 'Flask: Response.set_cookie',
        href: 'https://flask.palletsprojects.com/en/stable/api/#flask.Response.set_cookie',
      },
    ],
  },
  {
    slug: 'path-and-domain',
    title: 'Where a cookie goes',
    idea: 'Path and Domain decide which requests a cookie rides on.',
    isInOneEvening: false,
    check: pathAndDomain,
    sources: [
      {
        title: 'RFC 6265bis §5.1.4: Paths and path-match',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-paths-and-path-match',
      },
      {
        title: 'RFC 6265bis §5.1.3: Domain matching',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-domain-matching',
      },
      {
        title: 'MDN: Define where cookies are sent',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies#define_where_cookies_are_sent',
      },
      {
        title: 'Next.js: cookies(), its options',
        href: 'https://nextjs.org/docs/app/api-reference/functions/cookies#options',
      },
      {
        title: 'Flask: Response.set_cookie()',
        href: 'https://flask.palletsprojects.com/en/stable/api/#flask.Response.set_cookie',
      },
    ],
  },
  {
    slug: 'deleting',
    title: 'Deleting is setting',
    idea: 'A cookie is deleted by setting it again: the same name, path and domain, and a time that is over.',
    isInOneEvening: true,
    check: deleting,
    sources: [
      {
        title: 'RFC 6265bis §5.7: Storage Model (which cookie a new one replaces)',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model',
      },
      {
        title: 'MDN: Set-Cookie (Expires, Max-Age, cookie prefixes)',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie',
      },
      {
        title: 'Next.js: Deleting cookies',
        href: 'https://nextjs.org/docs/app/api-reference/functions/cookies#deleting-cookies',
      },
      {
        title: 'Flask: Response.delete_cookie',
        href: 'https://flask.palletsprojects.com/en/stable/api/#flask.Response.delete_cookie',
      },
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
  {
    slug: 'login',
    title: 'Log in: a fresh session',
    idea: 'A login finds out who somebody is, and then starts a new session under a new id.',
    isInOneEvening: true,
    check: login,
    sources: [
      {
        title: 'RFC 6265bis §8.4: Session Identifiers (session fixation)',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-session-identifiers',
      },
      {
        title: 'RFC 6585 §4: 429 Too Many Requests',
        href: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
      },
      {
        title: 'MDN: 303 See Other',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/303',
      },
      {
        title: 'Next.js: Authentication, stateful sessions',
        href: 'https://nextjs.org/docs/app/guides/authentication#database-sessions',
      },
      {
        title: 'Flask: the tutorial’s login',
        href: 'https://flask.palletsprojects.com/en/stable/tutorial/views/#login',
      },
    ],
  },
  {
    slug: 'protected',
    title: 'Guard the data, not the door',
    idea: 'One set of data has many doors: ask who is there where the data is read, not at one of them.',
    isInOneEvening: true,
    check: protectedDiary,
    sources: [
      {
        title: 'RFC 9110 §15.5.2: 401 Unauthorized',
        href: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
      },
      {
        title: 'MDN: 303 See Other',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/303',
      },
      {
        title: 'Next.js: Authentication, creating a Data Access Layer',
        href: 'https://nextjs.org/docs/app/guides/authentication#creating-a-data-access-layer-dal',
      },
      {
        title: 'Flask: Login required decorator',
        href: 'https://flask.palletsprojects.com/en/stable/patterns/viewdecorators/#login-required-decorator',
      },
    ],
  },
  {
    slug: 'logout',
    title: 'Log out with a POST',
    idea: 'Logging out changes something, so it is a POST: a GET may be fetched by whoever likes.',
    isInOneEvening: true,
    check: logout,
    sources: [
      {
        title: 'RFC 9110 §9.2.1: Safe methods',
        href: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.1',
      },
      {
        title: 'MDN: 405 Method Not Allowed',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/405',
      },
      {
        title: 'Next.js: Link, prefetch',
        href: 'https://nextjs.org/docs/app/api-reference/components/link#prefetch',
      },
      {
        title: 'Flask: Sessions',
        href: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
      },
    ],
  },
  {
    slug: 'trust-nothing',
    title: 'Trust nothing that comes back',
    idea: 'A cookie is kept by the visitor, who can write into it: what a request says is a claim, to be checked.',
    isInOneEvening: false,
    check: trustNothing,
    sources: [
      {
        title: 'RFC 6265bis §8.3: Clear Text (a client could alter its cookies)',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-clear-text',
      },
      {
        title: 'MDN: Website security (never trust data from the browser)',
        href: 'https://developer.mozilla.org/docs/Learn_web_development/Extensions/Server-side/First_steps/Website_security',
      },
      {
        title: 'Next.js: Data security',
        href: 'https://nextjs.org/docs/app/guides/data-security',
      },
      {
        title: 'Flask: Sessions (signed, not encrypted)',
        href: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
      },
    ],
  },
  {
    slug: 'hardening',
    title: 'HttpOnly, Secure, and prefixes',
    idea: 'HttpOnly keeps a cookie from scripts, Secure off open connections; a prefix makes both part of the name.',
    isInOneEvening: false,
    check: hardening,
    sources: [
      {
        title: 'RFC 6265bis §4.1.3: Cookie name prefixes',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-cookie-name-prefixes',
      },
      {
        title: 'Cookies: HTTP State Management Mechanism (layered cookies), the draft of __Http-',
        href: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-layered-cookies/',
      },
      {
        title: 'MDN: Block access to your cookies',
        href: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies#block_access_to_your_cookies',
      },
      {
        title: 'Next.js: cookies(), options',
        href: 'https://nextjs.org/docs/app/api-reference/functions/cookies#options',
      },
      {
        title: 'Flask: Set-Cookie options',
        href: 'https://flask.palletsprojects.com/en/stable/web-security/#set-cookie-options',
      },
    ],
  },
  {
    slug: 'same-site',
    title: 'SameSite and the other site',
    idea: 'SameSite says when a cookie goes along with a request that another site has caused.',
    isInOneEvening: false,
    check: sameSite,
    sources: [
      {
        title: 'RFC 6265bis §8.8: SameSite Cookies (what they do against CSRF, and what not)',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-samesite-cookies',
      },
      {
        title: 'MDN: Cross-site request forgery (CSRF)',
        href: 'https://developer.mozilla.org/docs/Web/Security/Attacks/CSRF',
      },
      {
        title: 'Next.js: Data security, built-in protection of server actions',
        href: 'https://nextjs.org/docs/app/guides/data-security#built-in-server-actions-security-features',
      },
      {
        title: 'Flask: Security, Cross-Site Request Forgery and Set-Cookie options',
        href: 'https://flask.palletsprojects.com/en/stable/web-security/',
      },
    ],
  },
  {
    slug: 'revocation',
    title: 'A copy outlives the logout',
    idea: 'A server can end only a session that it keeps: a cookie that says everything itself stays good.',
    isInOneEvening: false,
    check: revocation,
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
        title: 'Next.js: Authentication, database sessions',
        href: 'https://nextjs.org/docs/app/guides/authentication#database-sessions',
      },
      {
        title: 'Flask: Sessions',
        href: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
      },
      { title: 'iron-session', href: 'https://github.com/vvo/iron-session' },
    ],
  },
  {
    slug: 'staying-signed-in',
    title: 'Stay signed in, and not for ever',
    idea: 'Two clocks end a session: one starts anew when it is used, the other runs from the login.',
    isInOneEvening: false,
    check: stayingSignedIn,
    sources: [
      {
        title: 'RFC 6265bis: The Max-Age Attribute',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-max-age-attribute',
      },
      {
        title: 'OWASP: Session expiration, idle and absolute timeouts',
        href: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-expiration',
      },
      {
        title: 'MDN: Session management',
        href: 'https://developer.mozilla.org/docs/Web/Security/Authentication/Session_management',
      },
      {
        title: 'Next.js: Updating (or refreshing) sessions',
        href: 'https://nextjs.org/docs/app/guides/authentication#updating-or-refreshing-sessions',
      },
      {
        title: 'Flask: PERMANENT_SESSION_LIFETIME',
        href: 'https://flask.palletsprojects.com/en/stable/config/#PERMANENT_SESSION_LIFETIME',
      },
    ],
  },
  {
    slug: 'clinic',
    title: 'The clinic: ten tickets',
    idea: 'A cookie has four stations, and the wire shows at which of them it was lost.',
    isInOneEvening: false,
    check: clinic,
    sources: [
      {
        title: 'RFC 6265bis §5: User agent requirements',
        href: 'https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-user-agent-requirements',
      },
      {
        title: 'MDN: Partitioned cookies',
        href: 'https://developer.mozilla.org/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies',
      },
      {
        title: 'Next.js: cookies(), understanding cookie behaviour',
        href: 'https://nextjs.org/docs/app/api-reference/functions/cookies#understanding-cookie-behavior-in-server-components',
      },
      {
        title: 'Flask: Set-Cookie options',
        href: 'https://flask.palletsprojects.com/en/stable/web-security/#security-cookie',
      },
    ],
  },
] as const satisfies readonly Entry[]

export type LessonSlug = (typeof course)[number]['slug']

/** A lesson of the course. Its texts, endpoints and questions lie in `app/lessons/<slug>/`. */
export interface Lesson extends Entry {
  slug: LessonSlug
}

export const lessons: readonly Lesson[] = course

/** Finds a lesson by its slug, wherever the slug comes from. */
export function findLesson(slug: unknown): Lesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug)
}

/** Where a lesson stands in the course: its number, from 1, and its neighbours. */
export function placeOf(slug: LessonSlug) {
  const index = lessons.map((lesson) => lesson.slug).indexOf(slug)
  return { number: index + 1, count: lessons.length, previous: lessons[index - 1], next: lessons[index + 1] }
}
