import type { LessonSlug } from '../../lib/course/lessons.ts'

/** A request to a lesson's app.py, and the one to the app that its columns hold against it. */
export interface Pair {
  lesson: LessonSlug
  /** The lesson's Flask file, where it is not app.py. */
  file?: string
  /** Method and path. */
  flask: string
  /** Method and path below the lesson. */
  next: string
  fields?: Record<string, string>
  /** Each side has a value of its own: random, signed, or JSON with other spaces. */
  isValueOwn?: boolean
  /** What differs on purpose, and the lesson says why. */
  differsIn?: 'httpOnly' | 'sameSite'
  /** A cookie that the app alone sets: the page needs it, the lesson is not about it. */
  onlyHere?: string
}

/** In their order: each side keeps its cookies from one request of a lesson to the next. */
export const pairs: readonly Pair[] = [
  { lesson: 'http-forgets', flask: 'GET /who', next: 'GET /who' },
  { lesson: 'set-and-read', flask: 'POST /set', next: 'POST /set' },
  { lesson: 'set-and-read', flask: 'GET /read', next: 'GET /read' },
  { lesson: 'lifetime', flask: 'POST /race?seconds=30', next: 'POST /race?seconds=30' },
  { lesson: 'path-and-domain', flask: 'POST /set', next: 'POST /set' },
  { lesson: 'deleting', flask: 'POST /note/delete', next: 'POST /note/delete' },
  { lesson: 'sessions', file: 'flask_app.py', flask: 'POST /plain', next: 'POST /plain', isValueOwn: true },
  {
    lesson: 'sessions',
    file: 'flask_app.py',
    flask: 'POST /signed',
    next: 'POST /signed',
    isValueOwn: true,
    differsIn: 'httpOnly',
  },
  { lesson: 'sessions', file: 'flask_app.py', flask: 'POST /id', next: 'POST /by-id', isValueOwn: true },
  {
    lesson: 'login',
    flask: 'POST /log-in',
    next: 'POST /log-in',
    fields: { username: 'ada', password: 'wrong' },
  },
  {
    lesson: 'login',
    flask: 'POST /log-in',
    next: 'POST /log-in',
    fields: { username: 'ada', password: 'engine-1843' },
    isValueOwn: true,
  },
  { lesson: 'protected', flask: 'GET /api', next: 'GET /data/api' },
  { lesson: 'protected', flask: 'GET /page', next: 'GET /data/page' },
  { lesson: 'logout', flask: 'POST /sign-in', next: 'POST /sign-in', isValueOwn: true },
  { lesson: 'logout', flask: 'GET /logout', next: 'GET /broken' },
  { lesson: 'logout', flask: 'POST /sign-in', next: 'POST /sign-in', isValueOwn: true },
  { lesson: 'logout', flask: 'POST /log-out', next: 'POST /fixed' },
  { lesson: 'revocation', flask: 'POST /log-out', next: 'POST /site/broken/log-out' },
  { lesson: 'revocation', flask: 'GET /look-with-row', next: 'GET /devices/laptop' },
  { lesson: 'clinic', flask: 'GET /me', next: 'GET /healthy' },
  { lesson: 'clinic', flask: 'POST /login', next: 'POST /healthy' },
  { lesson: 'clinic', flask: 'GET /me', next: 'GET /healthy' },
  { lesson: 'hardening', flask: 'POST /set', next: 'POST /set' },
  { lesson: 'hardening', flask: 'POST /prefix', next: 'POST /prefixes/kept' },
  {
    lesson: 'staying-signed-in',
    flask: 'POST /log-in',
    next: 'POST /log-in',
    fields: { idle: '30' },
    isValueOwn: true,
  },
  { lesson: 'trust-nothing', flask: 'POST /trusting', next: 'POST /broken' },
  { lesson: 'trust-nothing', flask: 'GET /trusting', next: 'GET /broken' },
  { lesson: 'trust-nothing', flask: 'POST /looking-up', next: 'POST /fixed', isValueOwn: true },
  { lesson: 'trust-nothing', flask: 'GET /looking-up/admin', next: 'GET /fixed/admin' },
  {
    lesson: 'same-site',
    flask: 'POST /sign-in',
    next: 'POST /sign-in',
    isValueOwn: true,
    onlyHere: 'bank_probe',
  },
  { lesson: 'same-site', flask: 'POST /widget', next: 'POST /widget' },
  { lesson: 'same-site', flask: 'POST /transfer', next: 'POST /checked', fields: { csrf: 'none' } },
]
