import type { LessonSlug } from './lessons.ts'

/** Where a lesson meets a place, and shows it failing and mended. */
interface Meeting {
  lesson: LessonSlug
  /** Where in the lesson, as a fragment: a step, or a ticket of the clinic. */
  at: 'predict' | 'observe' | 'break' | 'check' | `ticket-${string}`
}

/** A place where people get stuck, told by what they see. */
export interface StuckPlace {
  symptom: string
  /** Who was there: threads on GitHub, as `owner/repo#number`. */
  threads: readonly string[]
  meetings: readonly Meeting[]
}

/** Where people really get stuck. Where it is met, one of its threads is linked; a spec walks them all. */
export const stuckPlaces: readonly StuckPlace[] = [
  {
    symptom: '“Cookies can only be modified in a Server Action or Route Handler”',
    threads: ['vercel/next.js#51875', 'vercel/next.js#81570'],
    meetings: [{ lesson: 'set-and-read', at: 'break' }],
  },
  {
    symptom: 'A cookie that was set in proxy.ts is not there when the same page is rendered',
    threads: ['vercel/next.js#49442', 'vercel/next.js#57655', 'vvo/iron-session#709'],
    meetings: [{ lesson: 'staying-signed-in', at: 'break' }],
  },
  {
    symptom: 'The login works on localhost, and not at the machine’s address in the network',
    threads: ['vvo/iron-session#500', 'vvo/iron-session#272'],
    meetings: [{ lesson: 'hardening', at: 'break' }],
  },
  {
    symptom: 'Safari does not keep a Secure cookie of localhost',
    threads: ['webcompat/web-bugs#142566', 'microsoft/playwright#36268'],
    meetings: [{ lesson: 'hardening', at: 'break' }],
  },
  {
    symptom: 'The cookie was deleted, and is still there',
    threads: ['vercel/next.js#76275', 'andreizanik/cookies-next#63'],
    meetings: [{ lesson: 'deleting', at: 'break' }],
  },
  {
    symptom: 'The browser refuses the very line that deletes',
    threads: ['pallets/werkzeug#1889', 'maxcountryman/flask-login#683'],
    meetings: [{ lesson: 'deleting', at: 'break' }],
  },
  {
    symptom: 'People are logged out by a link that nobody has clicked',
    threads: ['vercel/next.js#38128'],
    meetings: [{ lesson: 'logout', at: 'observe' }],
  },
  {
    symptom: 'After logout, a slow request brings the session back',
    threads: ['nextjs/saas-starter#116', 'expressjs/session#640'],
    meetings: [{ lesson: 'staying-signed-in', at: 'break' }],
  },
  {
    symptom: 'The cookie still works after logout',
    threads: ['vvo/iron-session#530'],
    meetings: [{ lesson: 'revocation', at: 'break' }],
  },
  {
    symptom: 'A login that leads to the login again, with no error anywhere',
    threads: ['OpenIDC/mod_auth_openidc#92', 'canonical/charmhub.io#888', 'vvo/iron-session#101'],
    meetings: [{ lesson: 'sessions', at: 'break' }],
  },
  {
    symptom: 'A cookie with SameSite=None is not stored',
    threads: ['js-cookie/js-cookie#652'],
    meetings: [{ lesson: 'hardening', at: 'break' }],
  },
  {
    symptom: 'People who come by a link in an e-mail are signed out',
    threads: ['SEED-platform/seed#5060'],
    meetings: [{ lesson: 'same-site', at: 'break' }],
  },
  {
    symptom: '“Lax is the default”, and the forged form went through',
    threads: ['mdn/content#36931', 'OWASP/wstg#1441'],
    meetings: [{ lesson: 'same-site', at: 'break' }],
  },
  {
    symptom: '“My HttpOnly cookie is missing”',
    threads: ['js-cookie/js-cookie#529'],
    meetings: [{ lesson: 'hardening', at: 'observe' }],
  },
  {
    symptom: 'The page is on localhost, the API on 127.0.0.1, and no cookie arrives',
    threads: ['topoteretes/cognee#4582', 'expressjs/session#374'],
    meetings: [{ lesson: 'clinic', at: 'ticket-two-hosts' }],
  },
  {
    symptom: 'Two cookies of one name, and the wrong one is read',
    threads: ['js-cookie/js-cookie#98', 'whatwg/cookiestore#55'],
    meetings: [{ lesson: 'path-and-domain', at: 'break' }],
  },
  {
    symptom: 'A session cookie that survives closing the browser',
    threads: ['js-cookie/js-cookie#96'],
    meetings: [{ lesson: 'lifetime', at: 'break' }],
  },
  {
    symptom: 'Everybody is signed out after a restart, or at each second request',
    threads: ['maxcountryman/flask-login#392'],
    meetings: [{ lesson: 'sessions', at: 'break' }],
  },
  {
    symptom: 'The dashboard is open, though proxy.ts guards it',
    threads: ['vercel/next-learn#1130'],
    meetings: [{ lesson: 'protected', at: 'break' }],
  },
  {
    symptom: 'A 401 that arrives as 200, or as the login page',
    threads: ['vercel/next.js#95851', 'nextauthjs/next-auth#13102'],
    meetings: [{ lesson: 'protected', at: 'break' }],
  },
  {
    symptom: 'A cookie from a fetch on the server never reaches the browser',
    threads: ['vercel/next.js#52799'],
    meetings: [{ lesson: 'clinic', at: 'ticket-server-fetch' }],
  },
  {
    symptom: 'The preview loses every cookie, and the old attack lab attacks nothing',
    threads: ['codesandbox/codesandbox-client#8232', 'juice-shop/juice-shop#1340', 'digininja/DVWA#489'],
    meetings: [
      { lesson: 'same-site', at: 'observe' },
      { lesson: 'clinic', at: 'ticket-framed' },
    ],
  },
]

/** The address of a thread. GitHub leads from `issues` to `pull` where it is one. */
export function threadUrl(thread: string): string {
  return `https://github.com/${thread.replace('#', '/issues/')}`
}
