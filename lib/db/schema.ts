import type { Generated } from 'kysely'

/** The tables. Instants are ISO 8601 text in UTC and ids are text, so that SQLite and PostgreSQL agree. */
export interface Database {
  users: UsersTable
  sessions: SessionsTable
  sent_lines: SentLinesTable
  exchanges: ExchangesTable
  experiment_tokens: ExperimentTokensTable
  attack_evidence: AttackEvidenceTable
  inbox_items: InboxItemsTable
  progress: ProgressTable
  gap_fills: GapFillsTable
  lesson_carts: LessonCartsTable
  lesson_secrets: LessonSecretsTable
  lab_sessions: LabSessionsTable
  lab_attempts: LabAttemptsTable
  classroom_groups: ClassroomGroupsTable
  classroom_members: ClassroomMembersTable
  rate_limits: RateLimitsTable
  leases: LeasesTable
}

export interface UsersTable {
  id: string
  /** As its owner typed it. */
  username: string
  /** Lower case, unique: `Ada` and `ada` are one account. */
  username_key: string
  /** Argon2id in PHC format; null for a guest account, which nobody can log in to again. */
  password_hash: string | null
  created_at: string
  /** Null for an account that stays. */
  expires_at: string | null
  /** Counts the changes of the password: a session of an older one opens nothing. */
  password_version: Generated<number>
}

interface SessionsTable {
  id: string
  user_id: string
  created_at: string
  /** Written at most once in five minutes. */
  last_seen_at: string
  /** The absolute end, however often it is used. */
  expires_at: string
  /** 1: the cookie outlives the browser; 0: it does not. */
  is_remembered: number
  /** In words, as in `Firefox` and `Windows`: the User-Agent itself is not kept. */
  browser: string
  system: string
  /** That of the account at the login. */
  password_version: number
}

interface SentLinesTable {
  id: string
  /** SHA-256 of the learner's lab id. */
  lab_hash: string
  /** The `Set-Cookie` line exactly as it was sent. */
  line: string
  /** The address whose response carried it. */
  url: string
  created_at: string
}

interface ExchangesTable {
  /** A version 7 UUID: sorts by time. */
  id: string
  lab_hash: string
  kind: string
  created_at: string
  /** JSON of what lib/wire/exchange.ts describes. */
  content: string
  /** The lesson whose exercise it is evidence of; null for any other exchange. */
  exercise: string | null
}

interface ExperimentTokensTable {
  /** SHA-256 of the token, which is nowhere kept. */
  token_hash: string
  /** SHA-256 of the key that opens the inbox: the token itself can only write. */
  inbox_hash: string
  lab_hash: string
  /** The one exercise that it is good for. */
  exercise: string
  created_at: string
  /** It adds nothing any more after this. */
  expires_at: string
}

interface AttackEvidenceTable {
  token_hash: string
  /** One of lib/wire/attacks.ts, each once a token. */
  attack: string
  /** Which of the experiment's cookies the request carried, separated by commas. */
  seen: string
  created_at: string
}

interface InboxItemsTable {
  id: string
  token_hash: string
  content: string
  created_at: string
}

/** A row for each thing done, so that two tabs never overwrite what the other one wrote. */
interface ProgressTable {
  /** `lab:` and the SHA-256 of a lab id, or `user:` and an account's id. */
  owner: string
  /** The account, so that the rows go when it does; null for a lab id. */
  user_id: string | null
  lesson: string
  kind: 'read' | 'passed' | 'answer'
  /** The id of the question that was answered; '' for the other kinds. */
  item: string
  /** The index of the option that was chosen; '' for the other kinds. */
  value: string
  /** When it was done last. */
  at: string
  /** When the row was written: later than `at` for what a file has brought. */
  written_at: string
}

interface GapFillsTable {
  lab_hash: string
  lesson: string
  /** JSON: the learner's expression by the gap's name. */
  fills: string
  updated_at: string
}

interface LessonCartsTable {
  /** What the cookie holds: 128 random bits. */
  id: string
  lab_hash: string
  /** JSON. */
  cart: string
  created_at: string
}

interface LessonSecretsTable {
  lab_hash: string
  /** What it signs or seals for: one of a learner's experiments does not touch another's. */
  holder: string
  /** Counts up: the newest is the highest. */
  number: number
  secret: string
  created_at: string
}

/** The practice logins of the lessons: nobody's account, and no secret. */
interface LabSessionsTable {
  id: string
  lab_hash: string
  /** Null before the login. */
  username: string | null
  created_at: string
}

/** As rate-limiter-flexible writes it. */
interface RateLimitsTable {
  /** The name of a limit and a keyed hash of what is counted: no address and no name can be read from it. */
  key: string
  points: number
  /** Milliseconds since 1970; the driver of PostgreSQL gives a text. */
  expire: number | null
}

interface LeasesTable {
  /** The job that one process at a time may do. */
  name: string
  holder: string
  expires_at: string
}

/** Practice logins that were refused. */
interface LabAttemptsTable {
  id: string
  lab_hash: string
  /** A keyed hash of what was typed, whether there is such a user or not. */
  username_hash: string
  failed_at: string
}

/** Groups of learners whose progress a teacher sees. */
interface ClassroomGroupsTable {
  id: string
  /** What learners type to join. */
  code: string
  /** SHA-256 of the secret in the teacher's link, which is nowhere kept. */
  key_hash: string
  created_at: string
  /** When the teacher last looked or somebody joined; written at most once an hour. */
  used_at: string
}

/** Who is in which group: one group an owner. */
interface ClassroomMembersTable {
  /** What the teacher's page names a learner by; it leads nowhere else. */
  id: string
  group_id: string
  /** Whose progress the group shows, as in the table of the progress. */
  owner: string
  /** That of an owner who is an account: the membership goes with it. */
  user_id: string | null
  nickname: string
  /** Without regard to case and form, unique in the group. */
  nickname_key: string
  joined_at: string
}
