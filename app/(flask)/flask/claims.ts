import { tryLine as addressOf } from '@/app/workbench/try-line'
import type { LessonSlug } from '@/lib/course/lessons'
import { draft, mdn, rfc9110, type Source } from '@/lib/course/sources'

/** A sentence, or a line of code, that the Flask tutorials teach, and what is right about it. Backticks mean code. */
export interface Claim {
  claim: string
  verdict: Verdict
  because: string
  sources?: Source[]
  /** The lesson about it. */
  lesson: LessonSlug
  /** What tests it at once. */
  experiment: { href: `/${string}`; label: string }
}

export type Verdict = 'true' | 'half true' | 'false'

const mdnCookies = mdn('Using HTTP cookies', 'Web/HTTP/Guides/Cookies')
const mdnSetCookie = mdn('Set-Cookie', 'Web/HTTP/Reference/Headers/Set-Cookie')
const flaskSessions: Source = {
  title: 'Flask: Sessions',
  href: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
}
const flaskCookies: Source = {
  title: 'Flask: Set-Cookie options',
  href: 'https://flask.palletsprojects.com/en/stable/web-security/#security-cookie',
}
const werkzeugSetCookie: Source = {
  title: 'Werkzeug: set_cookie',
  href: 'https://werkzeug.palletsprojects.com/en/stable/wrappers/#werkzeug.wrappers.Response.set_cookie',
}

export const claims: Claim[] = [
  {
    claim: 'Cookies are text files.',
    verdict: 'false',
    because:
      'A cookie is a name and a value; how to keep it is the browser’s affair. Chromium keeps its cookies in an SQLite database: a test of this site reads the first bytes of the file.',
    lesson: 'set-and-read',
    experiment: { href: '/cookies#jar', label: 'Your cookies: names and values' },
  },
  {
    claim: 'A cookie is deleted automatically at its expiry date.',
    verdict: 'half true',
    because:
      'From then on the browser does not send it. But the date is a maximum: Chromium cuts it to 400 days from now, and any browser may drop a cookie earlier. The browser’s clock counts, not the server’s.',
    sources: [draft('4.1.2.1'), draft('5.5')],
    lesson: 'lifetime',
    experiment: tryLine('remember=me; Max-Age=5; Path=/', 'Send a cookie for five seconds'),
  },
  {
    claim: 'A cookie is permanent or has an expiry date, by the browser’s settings.',
    verdict: 'half true',
    because:
      'The server chooses, by `Max-Age` or `Expires` in its line; a line without either makes a session cookie. Settings can block a cookie, end it sooner, or make a session last. But no cookie is permanent: Chromium keeps one for 400 days at most.',
    sources: [draft('5.5'), draft('7.3')],
    lesson: 'lifetime',
    experiment: tryLine('remember=me; Max-Age=315360000; Path=/', 'Ask for ten years'),
  },
  {
    claim: 'Without an expiry date, a cookie goes when the browser is closed.',
    verdict: 'half true',
    because:
      'It goes when the session is over, and the browser says when that is. Chromium forgets it on closing, but not when it is set to continue where you left off.',
    sources: [draft('4.1.2.2'), mdnCookies],
    lesson: 'lifetime',
    experiment: tryLine('visit=1; Path=/', 'Send such a cookie, then close your browser'),
  },
  {
    claim: 'The server cannot tell whether you visit for the first time.',
    verdict: 'half true',
    because:
      'HTTP is stateless: without a cookie your request looks like anybody’s. With one the server can tell. But a request without one does not prove a first visit: you may have deleted it, or changed your browser.',
    sources: [rfc9110('3.3')],
    lesson: 'http-forgets',
    experiment: { href: '/user', label: 'Read /user: Guest, unless you bring a cookie' },
  },
  {
    claim: 'You are still logged in when you come back.',
    verdict: 'half true',
    because:
      'Only while the browser has the cookie and the server accepts it. Flask’s own carries no `Expires` unless you set `session.permanent = True`, so it is over when the browser says that its session is.',
    sources: [flaskCookies],
    lesson: 'staying-signed-in',
    experiment: { href: '/lessons/staying-signed-in#predict', label: 'Log in, and watch two clocks' },
  },
  {
    claim: 'Shops recommend from your history, by cookies.',
    verdict: 'half true',
    because:
      'The cookie need not hold the history, and has little room for one. Commonly it holds an id, and the server looks up under that id what it knows of you.',
    sources: [draft('8.4')],
    lesson: 'sessions',
    experiment: { href: '/lessons/sessions#observe', label: 'A cart as an id: what the cookie says of you' },
  },
  {
    claim: 'Cookies can be read and changed by the user, so nothing sensitive belongs in them.',
    verdict: 'half true',
    because:
      'Their owner can read and change them: never trust what a cookie says by itself. But a session id is sensitive, and it stands in a cookie. Encrypt it or make it random, and check it on the server.',
    sources: [draft('8.3'), draft('8.4')],
    lesson: 'trust-nothing',
    experiment: {
      href: '/cookies?form=set&name=username&value=admin#set',
      label: 'Set username=admin yourself, then read /user',
    },
  },
  {
    claim: 'Cookies are of limited size.',
    verdict: 'true',
    because:
      'Name and value together may be 4,096 bytes long. Chromium drops a longer cookie, and the server is not told. Werkzeug (Flask’s HTTP library) sends it all the same, and warns in the log.',
    sources: [draft('5.6'), werkzeugSetCookie],
    lesson: 'set-and-read',
    experiment: { href: '/lessons/set-and-read#break', label: 'Set 5,000 characters' },
  },
  {
    claim: 'Cookies store the site’s domain, path and expiry date.',
    verdict: 'half true',
    because:
      'The browser keeps them beside the cookie. The server does not get them back: the `Cookie` header carries names and values, nothing else.',
    sources: [draft('4.2.2')],
    lesson: 'path-and-domain',
    experiment: { href: '/cookies#jar', label: 'What your browser sends of them' },
  },
  {
    claim: '`set_cookie(title, value, expiry)`',
    verdict: 'false',
    because:
      'The third argument is `max_age`: seconds from now. Werkzeug 3.1 answers a date there with a `TypeError`, and takes a Unix time for a lifetime of 57 years. Name the argument: `max_age=` or `expires=`.',
    sources: [werkzeugSetCookie],
    lesson: 'lifetime',
    experiment: tryLine(
      'username=bob; Expires=Sun, 10 Oct 2083 01:11:00 GMT; Max-Age=1795179724; Path=/',
      'Send what Werkzeug made of a Unix time',
    ),
  },
  {
    claim: '`set_cookie(name, expires=0)` deletes the cookie.',
    verdict: 'half true',
    because:
      'Deleting is setting with a time that is over. It deletes the cookie of the same name, domain and path, and no other: one that was set on another path stays.',
    sources: [draft('4.1.2')],
    lesson: 'deleting',
    experiment: tryLine('basket=1; Path=/\nbasket=; Max-Age=0; Path=/cart', 'Delete on the wrong path'),
  },
  {
    claim: "SameSite is `'Strict'`, `'Lax'` or `None`.",
    verdict: 'half true',
    because:
      "The third value is the text `'None'`, and Chromium refuses it without `Secure`. Python’s `None` makes Werkzeug leave the attribute out.",
    sources: [draft('4.1.2.7'), werkzeugSetCookie],
    lesson: 'same-site',
    experiment: tryLine('username=bob; SameSite=None; Path=/', 'Send SameSite=None without Secure'),
  },
  {
    claim: 'Without SameSite, the browser uses Lax.',
    verdict: 'half true',
    because:
      'Chromium does, but for two minutes it sends a new cookie with another site’s POST too. MDN’s tables say that Firefox and Safari do not use Lax by default. Write the attribute.',
    sources: [draft('5.6.7.2'), mdnSetCookie],
    lesson: 'same-site',
    experiment: { href: '/cross-site', label: 'Let another site POST, early and late' },
  },
  {
    claim: 'SameSite=Strict or Lax prevents CSRF.',
    verdict: 'half true',
    because:
      'Both hold the cookie back from another site’s POST, image and frame. `Lax` still sends it with a link and with a GET form. It is a second line of defence: let no GET change anything, and check where a POST comes from.',
    sources: [draft('5.6.7.1'), draft('8.8.1')],
    lesson: 'same-site',
    experiment: { href: '/cross-site', label: 'Let another site attack' },
  },
  {
    claim: 'Secure and HttpOnly protect from XSS and CSRF.',
    verdict: 'half true',
    because:
      '`HttpOnly` hides the cookie from an injected script (XSS), but that script can still make requests, and the browser adds the cookie. Neither attribute stops another site’s request (CSRF). `Secure` is about the connection.',
    sources: [draft('8.2'), mdnCookies],
    lesson: 'hardening',
    experiment: { href: '/lessons/hardening#break', label: 'An HttpOnly cookie in a forged form' },
  },
  {
    claim: '`httponly` limits how the cookie can be reached.',
    verdict: 'true',
    because:
      'A script neither finds it in `document.cookie` nor can replace it. The browser still sends it, with the requests of scripts too.',
    sources: [draft('4.1.2.6')],
    lesson: 'hardening',
    experiment: tryLine(
      'hidden=1; Path=/; HttpOnly\nseen=1; Path=/',
      'Send two, then see in the jar what a script finds',
    ),
  },
  {
    claim: '`secure=True` sends the cookie over HTTPS only.',
    verdict: 'half true',
    because:
      'It goes over secure connections, and the browser says which those are. Chromium counts `http://localhost` among them, though it is not HTTPS.',
    sources: [draft('4.1.2.5'), mdnCookies],
    lesson: 'hardening',
    experiment: tryLine('safe=1; Path=/; Secure', 'Send a Secure cookie'),
  },
  {
    claim: 'Session data is available across all routes.',
    verdict: 'true',
    because:
      'Flask writes its session cookie with `Path=/`, so the browser sends it with each request to this host. For another browser, or another host, it is not there.',
    sources: [flaskSessions],
    lesson: 'sessions',
    experiment: { href: '/lessons/sessions#observe', label: 'Fill a cart over three routes' },
  },
  {
    claim: 'Session data is stored on the server.',
    verdict: 'false',
    because:
      'Flask stores it in the cookie, signed but not encrypted: its owner can read it. This site encrypts an id into the cookie, and keeps a row of its own for it.',
    sources: [flaskSessions],
    lesson: 'sessions',
    experiment: { href: '/lessons/sessions#observe', label: 'Read what is in Flask’s cookie' },
  },
  {
    claim: "`app.secret_key = 'your_secret_key'`",
    verdict: 'false',
    because:
      'A key that is printed in a tutorial is no secret. Whoever knows the key can sign any session: Flask 3.1 believed a `username` of `admin` that another program had signed with this one.',
    sources: [flaskSessions],
    lesson: 'sessions',
    experiment: { href: '/lessons/sessions#break', label: 'Forge an admin with this key' },
  },
  {
    claim: "`session['username'] = request.form['username']` logs a user in.",
    verdict: 'false',
    because:
      'It believes whatever name is typed. A login checks a password first, and then starts a fresh session.',
    sources: [draft('8.4')],
    lesson: 'login',
    experiment: { href: '/login', label: 'Try a name without its password' },
  },
  {
    claim: 'Logout by a link.',
    verdict: 'false',
    because:
      'A link is a GET, and a GET should change nothing: a browser may fetch it before the click, and another site may link to it. Here logging out is a POST, and the link is answered 405.',
    sources: [rfc9110('9.2.1')],
    lesson: 'logout',
    experiment: {
      href: '/login?next=/logout',
      label: 'Be led to /logout after the login: you stay signed in',
    },
  },
  {
    claim: "`session.pop('username')` logs the user out.",
    verdict: 'half true',
    because:
      'It deletes the cookie in this browser. A copy made before the logout still works: Flask 3.1 took it, for nothing had changed on the server. Here the session’s row is deleted too.',
    sources: [draft('8.3')],
    lesson: 'revocation',
    experiment: { href: '/lessons/revocation#predict', label: 'Keep a copy, log out, send the copy' },
  },
  {
    claim: '`abort(401)` is how a browser should be told.',
    verdict: 'half true',
    because:
      'It suits a program. A person gets a bare error page: lead them to the login, and back. Flask’s 401 also comes without `WWW-Authenticate`, which RFC 9110 demands.',
    sources: [rfc9110('15.5.2')],
    lesson: 'protected',
    experiment: { href: '/protected', label: 'Open the protected page signed out' },
  },
]

/** The workbench with these lines filled in; nothing is sent until the learner does. */
function tryLine(lines: string, label: string): Claim['experiment'] {
  return { href: addressOf(lines), label }
}
