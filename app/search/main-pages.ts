import type { Entry } from './match'

/** The rooms of the site, as they are looked for. */
export const mainPages: readonly Entry[] = [
  page('/', 'Home', 'Set a first cookie, and see one refused.', ['start']),
  page('/lessons', 'Lessons', 'The course, lesson by lesson.', ['course', 'map']),
  page('/workbench', 'Workbench', 'Write any Set-Cookie line, see what your browser does with it, and why.'),
  page('/cookies', 'Your cookies right now', 'Set, read and delete a cookie, with a form.', ['jar']),
  page('/wire', 'On the wire', 'What your browser and this server have exchanged.', ['headers', 'network']),
  page('/flask', 'Flask, side by side', 'The endpoints of the Flask tutorials, here in Next.js.', ['Python']),
  page('/cross-site', 'The other site attacks', 'Subdomains, and requests that another site causes.', [
    'CSRF',
  ]),
  page('/stuck', 'Where people get stuck', 'What goes wrong, by what you see.', ['problems', 'errors']),
  page('/glossary', 'Glossary', 'Words, attributes and reasons, each with its source.', ['terms']),
  page('/progress', 'Your progress', 'What you have read and passed; export and reset.', ['marks']),
  page('/protected', 'Protected page', 'For those who are signed in.', ['guard', '401']),
  page('/login', 'Log in', 'With an account, or as a guest.', ['sign in']),
  page('/signup', 'Sign up', 'Make an account.', ['register']),
  page('/account', 'Your account', 'Devices, password, deletion.', ['sessions', 'log out everywhere']),
  page('/privacy', 'Privacy', 'Every cookie of this site, and a button that erases them.', ['erase']),
]

function page(href: string, title: string, text: string, names: string[] = []): Entry {
  return { kind: 'Page', title, text, href, names }
}
