import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findFreePort } from '../setup/free-port.ts'

/** A PostgreSQL of one's own, in a throwaway folder; nothing of another one on this machine is touched. */
export interface PostgresServer {
  /** Of its database `postgres`, as DATABASE_URL takes it. */
  url: string
  /** Ends it as `pg_ctl stop` does, and removes all that it has written. */
  stop: () => Promise<void>
  /** Ends it at once, as a crash does: what it has written stays for {@link PostgresServer.restart}. */
  kill: () => Promise<void>
  /** Starts it again on the same port. */
  restart: () => Promise<void>
  /** Stops all of its processes where they are: it takes connections and does not answer. Linux only. */
  pause: () => void
  resume: () => void
}

const startDeadline = 60_000

/**
 * Finds PostgreSQL's programs: the newest of Debian's folders, else those on the PATH.
 * @returns the folder that has them; undefined: it is not installed
 */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newestFirst = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
  const folders = [...newestFirst, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * Starts PostgreSQL on a free port of the loopback interface. Its texts sort as in English, not by their bytes, as on
 * most servers. As root it runs as the user `postgres` or `nobody`: it refuses to be root.
 * @param options.isDurable wait for the disk, as a server does that has something to lose
 * @throws an Error with what it printed, when it does not start
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const programs = findPostgres()
  if (!programs) throw new Error('PostgreSQL is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-postgres-'))
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...user }
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')]
  const password = crypto.randomUUID()
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)

  const init = ['-D', data, '-U', 'cookie_lab', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const order = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--no-sync']
  await end(spawn(join(programs, 'initdb'), [...init, ...order], options))

  const port = await findFreePort()
  const url = `postgres://cookie_lab:${password}@127.0.0.1:${port}/postgres`
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
  // Nothing of a test's outlives the run, so nothing waits for the disk.
  if (!isDurable) settings.push('fsync=off')
  const flags = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  let server: ChildProcess | undefined

  const finish = async (signal: NodeJS.Signals) => {
    if (!server) return
    const exit = once(server, 'exit')
    server.kill(signal)
    await exit
    server = undefined
  }
  const start = async () => {
    const deadline = Date.now() + startDeadline
    for (;;) {
      const child = spawn(join(programs, 'postgres'), flags, options)
      const output = collect(child)
      if (await answers(child, url, deadline)) {
        server = child
        return
      }
      child.kill('SIGQUIT')
      // After a crash the children of the last one may still be there for a moment.
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${output()}`)
      await sleep(200)
    }
  }
  const removeAtExit = () => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', removeAtExit)
  await start()
  let paused: number[] = []
  return {
    url,
    stop: async () => {
      await finish('SIGINT')
      process.off('exit', removeAtExit)
      rmSync(folder, { recursive: true, force: true })
    },
    kill: () => finish('SIGKILL'),
    restart: async () => {
      await finish('SIGINT')
      await start()
    },
    pause: () => {
      const parent = server?.pid
      if (parent === undefined) return
      // The parent first: then no child is added meanwhile.
      process.kill(parent, 'SIGSTOP')
      paused = [parent, ...childrenOf(parent)]
      for (const pid of paused) process.kill(pid, 'SIGSTOP')
    },
    resume: () => {
      for (const pid of paused.splice(0)) process.kill(pid, 'SIGCONT')
    },
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  if (uid === undefined) throw new Error('PostgreSQL refuses to run as root, and there is no other user.')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether it answers before it ends or the time is over. */
async function answers(server: ChildProcess, url: string, deadline: number): Promise<boolean> {
  while (server.exitCode === null && Date.now() < deadline) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await sleep(100)
    }
  }
  return false
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => parentOf(pid) === parent)
}

/** Of a process that has just ended: NaN. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return NaN
  }
}

async function end(child: ChildProcess): Promise<void> {
  const output = collect(child)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${child.spawnargs[0]} ended with code ${code}:\n${output()}`)
}

function collect(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  return () => output
}
