import type { LessonSlug } from './lessons.ts'
import type { LinkedTerm } from './link-terms.ts'
import { draft, mdn, rfc9110, type Source } from './sources.ts'

/** A word of the field, as this course uses it. */
export interface GlossaryEntry {
  /** Also the fragment of its address: `/glossary#guard`. */
  id: string
  term: string
  kind: 'word' | 'attribute'
  /** By what else it is looked for. */
  names?: readonly string[]
  /** One or two sentences. Backticks mean code. */
  meaning: string
  /** The lesson that teaches it. */
  lesson: LessonSlug
  source: Source
  /** A line for the workbench that shows it. */
  line?: string
  /** How lessons write it in plain text, where that links here: the term and its other names, unless told otherwise. */
  written?: readonly string[]
}

/** In the order of the page: what a cookie is, its line, where it goes, sessions, attacks, the server. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'cookie',
    term: 'cookie',
    kind: 'word',
    names: ['HTTP cookie'],
    meaning:
      'A name and a value that a server gives a browser, and that the browser brings back with later requests. Nothing in it runs.',
    lesson: 'set-and-read',
    source: mdn('Using HTTP cookies', 'Web/HTTP/Guides/Cookies'),
    line: 'hello=you; Max-Age=60; Path=/',
    written: [],
  },
  {
    id: 'stateless',
    term: 'stateless',
    kind: 'word',
    meaning:
      'HTTP is stateless: each request can be understood alone, and a server knows of you only what your request brings.',
    lesson: 'http-forgets',
    source: rfc9110('3.3'),
  },
  {
    id: 'set-cookie',
    term: 'Set-Cookie',
    kind: 'word',
    names: ['Set-Cookie header', 'response header'],
    meaning:
      'The line of a response that sets a cookie: its name and value, then attributes. One line sets one cookie; a response may have many.',
    lesson: 'set-and-read',
    source: draft('4.1'),
    line: 'username=Ada; Path=/',
    written: ['Set-Cookie'],
  },
  {
    id: 'cookie-header',
    term: 'Cookie header',
    kind: 'word',
    names: ['request header'],
    meaning:
      'The line of a request in which the browser brings cookies back: `name=value` pairs only. It says nothing of their attributes.',
    lesson: 'set-and-read',
    source: draft('4.2'),
  },
  {
    id: 'jar',
    term: 'jar',
    kind: 'word',
    names: ['cookie jar', 'cookie store'],
    meaning:
      'Where a browser keeps its cookies, each under its name, domain and path. No server can look into it.',
    lesson: 'set-and-read',
    source: draft('5.7'),
  },
  {
    id: 'attribute',
    term: 'attribute',
    kind: 'word',
    names: ['directive', 'option'],
    meaning:
      'What follows the name and value in a `Set-Cookie` line, as `Path=/`: an instruction to the browser, which does not come back.',
    lesson: 'set-and-read',
    source: draft('4.1.2'),
    written: ['attribute'],
  },
  {
    id: 'expires',
    term: 'Expires',
    kind: 'attribute',
    names: ['expiry date'],
    meaning:
      'The date until which a browser may keep the cookie, by the browser’s own clock. A date that is over deletes it.',
    lesson: 'lifetime',
    source: draft('4.1.2.1'),
    line: 'visit=1; Expires=Wed, 31 Dec 2036 23:59:59 GMT; Path=/',
    written: ['expiry date'],
  },
  {
    id: 'max-age',
    term: 'Max-Age',
    kind: 'attribute',
    meaning:
      'How many seconds a browser may keep the cookie. It wins over `Expires`; zero or less deletes the cookie.',
    lesson: 'lifetime',
    source: draft('4.1.2.2'),
    line: 'hello=you; Max-Age=5; Path=/',
  },
  {
    id: 'session-cookie',
    term: 'session cookie',
    kind: 'word',
    meaning:
      'A cookie without `Max-Age` and `Expires`: it lives as long as the browser’s session. It is not the same as the cookie of a login session.',
    lesson: 'lifetime',
    source: mdn('Removal: defining the lifetime of a cookie', 'Web/HTTP/Guides/Cookies'),
    line: 'hello=you; Path=/',
  },
  {
    id: 'persistent-cookie',
    term: 'persistent cookie',
    kind: 'word',
    names: ['permanent cookie'],
    meaning: 'A cookie with a `Max-Age` or `Expires`: it stays until then, also when the browser is closed.',
    lesson: 'lifetime',
    source: draft('5.7'),
  },
  {
    id: 'deletion',
    term: 'deletion',
    kind: 'word',
    names: ['delete a cookie', 'clear a cookie', 'removal'],
    meaning:
      'Setting the cookie again with the same name, path and domain, and a time that is over. HTTP has no other way to take a cookie away.',
    lesson: 'deleting',
    source: draft('5.7'),
    line: 'username=; Max-Age=0; Path=/',
    written: ['deletion'],
  },
  {
    id: 'path',
    term: 'Path',
    kind: 'attribute',
    meaning:
      'The beginning that an address must have for the cookie to ride along. It sorts cookies; it protects none.',
    lesson: 'path-and-domain',
    source: draft('4.1.2.4'),
    line: 'basket=1; Path=/cart',
    written: [],
  },
  {
    id: 'default-path',
    term: 'default path',
    kind: 'word',
    meaning:
      'The path of a cookie whose line names none: the folder of the address that set it, so `/a/b` gives `/a`.',
    lesson: 'path-and-domain',
    source: draft('5.1.4'),
    line: 'cart=3',
  },
  {
    id: 'domain',
    term: 'Domain',
    kind: 'attribute',
    meaning:
      'Sends the cookie to this domain and to all hosts below it. Left out, the cookie goes to the very host that set it.',
    lesson: 'path-and-domain',
    source: draft('4.1.2.3'),
    line: 'gift=yours; Domain=google.com; Path=/',
    written: [],
  },
  {
    id: 'host-only',
    term: 'host-only',
    kind: 'word',
    names: ['host-only cookie'],
    meaning:
      'A cookie without a `Domain`: it goes back to the host that set it, and to no other, not even a subdomain.',
    lesson: 'path-and-domain',
    source: draft('5.7'),
  },
  {
    id: 'public-suffix',
    term: 'public suffix',
    kind: 'word',
    names: ['effective top-level domain', 'eTLD'],
    meaning:
      'A name under which anybody can get a domain, as `com`, `co.uk` or `github.io`. No cookie may be set for one.',
    lesson: 'path-and-domain',
    source: { title: 'The Public Suffix List', href: 'https://publicsuffix.org/' },
    line: 'gift=yours; Domain=com; Path=/',
  },
  {
    id: 'registrable-domain',
    term: 'registrable domain',
    kind: 'word',
    names: ['eTLD+1', 'registered domain'],
    meaning:
      'A public suffix and the one name in front of it: `example.co.uk` of `www.example.co.uk`. It decides what one site is.',
    lesson: 'same-site',
    source: mdn('Registrable domain', 'Glossary/Registrable_domain'),
  },
  {
    id: 'origin',
    term: 'origin',
    kind: 'word',
    meaning:
      'Scheme, host and port of an address: `http://localhost:3000`. A site is wider: ports and subdomains do not count.',
    lesson: 'same-site',
    source: mdn('Origin', 'Glossary/Origin'),
    written: ['cross-origin', 'same-origin', 'origin'],
  },
  {
    id: 'site',
    term: 'site',
    kind: 'word',
    meaning:
      'The scheme and the registrable domain of an address. Here `localhost` and `127.0.0.1` are two sites, and two ports of one host are one.',
    lesson: 'same-site',
    source: draft('5.2'),
    written: [],
  },
  {
    id: 'same-site',
    term: 'same-site',
    kind: 'word',
    names: ['same-site request'],
    meaning:
      'A request that a page of the very site caused that it goes to, or that you made yourself, by the address bar or a bookmark.',
    lesson: 'same-site',
    source: draft('5.2'),
    written: ['same-site request'],
  },
  {
    id: 'cross-site',
    term: 'cross-site',
    kind: 'word',
    names: ['cross-site request'],
    meaning:
      'A request that a page of another site has caused: by a link, a form, an image, a frame or a script.',
    lesson: 'same-site',
    source: draft('5.2'),
    written: ['cross-site request'],
  },
  {
    id: 'schemeful-same-site',
    term: 'schemeful same-site',
    kind: 'word',
    meaning:
      'That `http` and `https` of one name are two sites. Browsers that follow this rule, as Chromium, look at the scheme too.',
    lesson: 'same-site',
    source: draft('5.2'),
  },
  {
    id: 'third-party-cookie',
    term: 'third-party cookie',
    kind: 'word',
    meaning:
      'A cookie of a site that is embedded in a page of another one, as an image or a frame. Many browsers block it.',
    lesson: 'clinic',
    source: mdn('Third-party cookies', 'Web/Privacy/Guides/Third-party_cookies'),
    line: 'widget=1; Secure; SameSite=None; Path=/',
  },
  {
    id: 'samesite',
    term: 'SameSite',
    kind: 'attribute',
    names: ['Strict', 'Lax', 'None', 'SameSite=Lax', 'SameSite=Strict', 'SameSite=None'],
    meaning:
      'When the cookie goes along with requests of other sites. `Strict`: never. `Lax`: with links and GET forms that change the address bar. `None`: always, and only with `Secure`.',
    lesson: 'same-site',
    source: draft('4.1.2.7'),
    line: 'id=1; SameSite=Strict; Path=/',
    written: ['SameSite'],
  },
  {
    id: 'lax-allowing-unsafe',
    term: 'Lax + POST',
    kind: 'word',
    names: ['Lax-allowing-unsafe', 'two-minute rule'],
    meaning:
      'A cookie that names no `SameSite` is treated as `Lax` in Chromium, but for its first two minutes still goes with a POST form of another site.',
    lesson: 'same-site',
    source: draft('5.6.7.2'),
    written: [],
  },
  {
    id: 'top-level-navigation',
    term: 'top-level navigation',
    kind: 'word',
    meaning:
      'A request that changes what the address bar shows, as a followed link. Images, frames and `fetch` are none.',
    lesson: 'same-site',
    source: draft('5.2'),
  },
  {
    id: 'safe-method',
    term: 'safe method',
    kind: 'word',
    names: ['safe methods', 'GET'],
    meaning:
      'A method that asks for nothing to be changed: GET, HEAD, OPTIONS and TRACE. Others may follow such an address unasked.',
    lesson: 'logout',
    source: rfc9110('9.2.1'),
    written: ['safe method', 'safe methods'],
  },
  {
    id: 'secure',
    term: 'Secure',
    kind: 'attribute',
    meaning:
      'Keeps the cookie off connections that are not encrypted. Chromium and Firefox let localhost pass; Safari does not.',
    lesson: 'hardening',
    source: draft('4.1.2.5'),
    line: 'id=1; Secure; Path=/',
    written: [],
  },
  {
    id: 'httponly',
    term: 'HttpOnly',
    kind: 'attribute',
    meaning:
      'Hides the cookie from scripts: it goes with requests, and is in neither `document.cookie` nor `cookieStore`.',
    lesson: 'hardening',
    source: draft('4.1.2.6'),
    line: 'sessionid=4f9a; HttpOnly; Path=/',
  },
  {
    id: 'partitioned',
    term: 'Partitioned',
    kind: 'attribute',
    names: ['CHIPS', 'partitioned cookie'],
    meaning: 'Gives an embedded site a jar of its own for each site that embeds it. It needs `Secure`.',
    lesson: 'clinic',
    source: mdn(
      'Cookies Having Independent Partitioned State',
      'Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies',
    ),
    line: 'uid=8c1f; Max-Age=34560000; Path=/; Secure; SameSite=None; Partitioned',
    written: ['partitioned cookie'],
  },
  {
    id: 'priority',
    term: 'Priority',
    kind: 'attribute',
    meaning:
      'Which of a site’s cookies Chromium drops last when there are too many: `Low`, `Medium` or `High`. No standard has it.',
    lesson: 'hardening',
    source: mdn('Set-Cookie', 'Web/HTTP/Reference/Headers/Set-Cookie'),
    line: 'id=1; Path=/; Priority=High',
    written: [],
  },
  {
    id: 'prefix',
    term: 'cookie name prefix',
    kind: 'word',
    names: ['prefix', '__Host-', '__Secure-', '__Http-'],
    meaning:
      'A beginning of the name that is a promise: a `__Host-` cookie is stored only if it is `Secure`, has `Path=/` and no `Domain`. The request shows it, where attributes are not seen.',
    lesson: 'hardening',
    source: draft('4.1.3'),
    line: '__Host-id=1; Secure; Path=/; HttpOnly; SameSite=Lax',
    written: ['prefix', 'prefixes'],
  },
  {
    id: 'document-cookie',
    term: 'document.cookie',
    kind: 'word',
    meaning: 'How a script of a page reads and sets cookies, but for those that are `HttpOnly`.',
    lesson: 'hardening',
    source: mdn('Document: cookie property', 'Web/API/Document/cookie'),
  },
  {
    id: 'cookie-store',
    term: 'cookieStore',
    kind: 'word',
    names: ['Cookie Store API'],
    meaning:
      'The newer way for scripts to read and set cookies, with promises. It sees no `HttpOnly` cookie either.',
    lesson: 'hardening',
    source: mdn('Cookie Store API', 'Web/API/Cookie_Store_API'),
  },
  {
    id: 'session',
    term: 'session',
    kind: 'word',
    meaning:
      'What a server treats as one visit of one visitor, over many requests. A cookie carries it, or an id of it. The browser’s session is another: it ends when the browser is closed.',
    lesson: 'sessions',
    source: mdn('Session management', 'Web/Security/Authentication/Session_management'),
  },
  {
    id: 'session-id',
    term: 'session id',
    kind: 'word',
    names: ['session identifier', 'session token', 'sid'],
    meaning:
      'A long random text in a cookie, under which the server keeps the session. Whoever has it is that visitor.',
    lesson: 'sessions',
    source: draft('8.4'),
    written: ['session id', 'session identifier'],
  },
  {
    id: 'signed-cookie',
    term: 'signed cookie',
    kind: 'word',
    names: ['signature', 'HMAC', 'ItsDangerous'],
    meaning:
      'A cookie with a signature that only the server can make, as Flask’s session. Everybody can read it; nobody can change it unnoticed.',
    lesson: 'sessions',
    source: {
      title: 'ItsDangerous',
      href: 'https://itsdangerous.palletsprojects.com/en/stable/',
    },
    written: ['signed cookie', 'signature'],
  },
  {
    id: 'encrypted-cookie',
    term: 'encrypted cookie',
    kind: 'word',
    names: ['seal', 'sealed cookie'],
    meaning:
      'A cookie that only the server can read and change; iron-session calls it a seal. It can still be copied.',
    lesson: 'sessions',
    source: { title: 'iron-session', href: 'https://github.com/vvo/iron-session' },
    written: ['encrypted cookie', 'sealed cookie', 'seal'],
  },
  {
    id: 'session-fixation',
    term: 'session fixation',
    kind: 'word',
    meaning:
      'An attack: the victim logs in under a session id that the attacker has given them. A new id at each login ends it.',
    lesson: 'login',
    source: draft('8.4'),
  },
  {
    id: 'rotation',
    term: 'rotation',
    kind: 'word',
    names: ['regenerate the session id', 'renew the session id'],
    meaning:
      'Giving a session a new id, or a server a new secret, and letting the old one die: at login, for one.',
    lesson: 'login',
    source: owasp('renew-the-session-id-after-any-privilege-level-change'),
  },
  {
    id: 'revocation',
    term: 'revocation',
    kind: 'word',
    names: ['revoke a session', 'log out everywhere'],
    meaning:
      'Ending a session on the server, so that every copy of its cookie is worth nothing. It needs a session that the server keeps.',
    lesson: 'revocation',
    source: mdn('Session management', 'Web/Security/Authentication/Session_management'),
    written: ['revocation', 'revoke', 'revoked'],
  },
  {
    id: 'replay',
    term: 'replay',
    kind: 'word',
    names: ['stolen cookie', 'copied cookie'],
    meaning: 'Sending a copied cookie again, from wherever. The server sees no difference.',
    lesson: 'revocation',
    source: mdn('Session management', 'Web/Security/Authentication/Session_management'),
    written: ['replay'],
  },
  {
    id: 'idle-timeout',
    term: 'idle timeout',
    kind: 'word',
    names: ['idle limit', 'sliding expiry'],
    meaning: 'Ends a session that has not been used for some time. Each request starts it anew.',
    lesson: 'staying-signed-in',
    source: owasp('session-expiration'),
  },
  {
    id: 'absolute-timeout',
    term: 'absolute timeout',
    kind: 'word',
    names: ['absolute limit'],
    meaning: 'Ends a session some time after the login, however much it is used.',
    lesson: 'staying-signed-in',
    source: owasp('session-expiration'),
  },
  {
    id: 'remember-me',
    term: 'remember me',
    kind: 'word',
    names: ['stay signed in', 'permanent session'],
    meaning:
      'A choice at the login: the cookie gets a lifetime and outlives the browser’s session, and the session on the server gets one as long.',
    lesson: 'staying-signed-in',
    source: mdn('Session management', 'Web/Security/Authentication/Session_management'),
    written: ['remember me'],
  },
  {
    id: 'csrf',
    term: 'CSRF',
    kind: 'word',
    names: ['cross-site request forgery', 'XSRF'],
    meaning:
      'An attack: another site makes the victim’s browser send a request that changes something, and the cookie goes along.',
    lesson: 'same-site',
    source: mdn('Cross-site request forgery (CSRF)', 'Web/Security/Attacks/CSRF'),
  },
  {
    id: 'xss',
    term: 'XSS',
    kind: 'word',
    names: ['cross-site scripting', 'script injection'],
    meaning:
      'An attack: somebody else’s script runs in your page, and may do what your own could. `HttpOnly` hides the cookie from it, no more.',
    lesson: 'hardening',
    source: mdn('Cross-site scripting (XSS)', 'Web/Security/Attacks/XSS'),
  },
  {
    id: 'guard',
    term: 'guard',
    kind: 'word',
    names: ['login_required', 'authorization check', 'data access layer'],
    meaning:
      'Code that asks who is there before it shows or changes anything. It belongs where the data is read, not only at a door.',
    lesson: 'protected',
    source: next('Data access layer', 'guides/authentication#creating-a-data-access-layer-dal'),
    written: ['guard', 'guards'],
  },
  {
    id: 'proxy',
    term: 'proxy.ts',
    kind: 'word',
    names: ['middleware', 'middleware.ts'],
    meaning:
      'The file of Next.js that runs before a request reaches its page; until version 15 it was called middleware. It is a first guard, never the only one.',
    lesson: 'protected',
    source: next('proxy.js', 'api-reference/file-conventions/proxy'),
    written: ['middleware'],
  },
  {
    id: 'route-handler',
    term: 'route handler',
    kind: 'word',
    names: ['route.ts', 'API route'],
    meaning:
      'A function named after a method, as `POST`, in a `route.ts` of Next.js. It answers a request itself, and may set cookies.',
    lesson: 'http-forgets',
    source: next('Route handlers', 'getting-started/route-handlers'),
    written: ['route handler'],
  },
  {
    id: 'server-action',
    term: 'server action',
    kind: 'word',
    names: ['Server Function', 'use server'],
    meaning:
      'A function of Next.js that a form calls by a POST to its page. It may set cookies; anybody can call it, so it must ask who is there.',
    lesson: 'protected',
    source: next('Updating data', 'getting-started/updating-data'),
    written: ['server action'],
  },
  {
    id: 'prefetch',
    term: 'prefetch',
    kind: 'word',
    names: ['preload'],
    meaning:
      'A request for a page that nobody has opened yet. Browsers and Next.js make it for links they see, so a GET must change nothing.',
    lesson: 'logout',
    source: next('Link: prefetch', 'api-reference/components/link#prefetch'),
    written: ['prefetch', 'prefetches', 'prefetched'],
  },
  {
    id: 'status-303',
    term: '303 See Other',
    kind: 'word',
    names: ['303', 'redirect'],
    meaning:
      'The answer after a form: look there, with a GET. It can set cookies too, and a reload sends nothing twice.',
    lesson: 'login',
    source: rfc9110('15.4.4'),
    written: ['303'],
  },
  {
    id: 'status-401',
    term: '401 Unauthorized',
    kind: 'word',
    names: ['401', 'Unauthorized'],
    meaning:
      'The answer to a request that does not say who it is from. For a program; a person is led to the login.',
    lesson: 'protected',
    source: rfc9110('15.5.2'),
    written: ['401'],
  },
  {
    id: 'status-429',
    term: '429 Too Many Requests',
    kind: 'word',
    names: ['429', 'rate limit'],
    meaning:
      'The answer to who has tried too often, as with passwords. `Retry-After` says when to come back.',
    lesson: 'login',
    source: { title: 'RFC 6585 §4', href: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4' },
    written: ['429'],
  },
]

/** How lessons write each word. */
export const linkedTerms: LinkedTerm[] = glossary.map(({ id, kind, term, names = [], written }) => ({
  id,
  written: [...(written ?? [term, ...names])],
  code: kind === 'attribute' ? [term] : [],
}))

function next(title: string, path: string): Source {
  return { title: `Next.js: ${title}`, href: `https://nextjs.org/docs/app/${path}` }
}

function owasp(section: string): Source {
  return {
    title: 'OWASP: Session management',
    href: `https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#${section}`,
  }
}
