import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { userInfo } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exitCode, root } from '../scripts/setup/run.mjs'
import { makeCertificate } from './certificate.ts'

/** Where nginx is on this machine; undefined: nowhere. Debian keeps it out of a user's PATH. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file))
}

/**
 * Starts nginx with deploy/nginx.conf, on loopback, with everything it writes in a folder of its own.
 * @param options.hosts all that the instances answer for
 * @param options.port that browsers use
 * @param options.instances the ports of the instances
 * @returns a function that stops it
 * @throws an Error with what it printed, when it does not start
 */
export async function startNginx(options: {
  folder: string
  hosts: readonly string[]
  port: number
  instances: readonly number[]
}): Promise<() => Promise<void>> {
  const { folder, hosts, port, instances } = options
  const program = findNginx()
  if (!program) throw new Error('nginx is not installed: on Debian it is the package nginx-light.')
  mkdirSync(folder, { recursive: true })
  const { certificate, key } = await makeCertificate(folder, hosts)
  const site = fillIn(readFileSync(join(import.meta.dirname, 'nginx.conf'), 'utf8'), {
    HOSTS: hosts.join(' '),
    LISTEN: `127.0.0.1:${port}`,
    INSTANCES: instances
      .map((each) => `server 127.0.0.1:${each} max_fails=3 fail_timeout=2s;`)
      .join('\n    '),
    CERTIFICATE: certificate,
    KEY: key,
    FOLDER: folder,
    LOGS: folder,
  })
  for (const page of [join(import.meta.dirname, 'restarting.html'), join(root, 'public', 'plain.css')])
    copyFileSync(page, join(folder, basename(page)))
  writeFileSync(join(folder, 'site.conf'), site)
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder))

  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = exitCode(child)
  const stopAtExit = () => child.kill()
  process.once('exit', stopAtExit)
  if (!(await accepts(port, () => child.exitCode !== null)))
    throw new Error(`nginx did not start:\n${output}`)
  return async () => {
    process.off('exit', stopAtExit)
    child.kill()
    await ended
  }
}

/** What Debian's own /etc/nginx/nginx.conf says otherwise: a user's own nginx may write in its folder alone. */
function mainFile(folder: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''
  return `${user}daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
${paths.map((name) => `    ${name}_temp_path ${folder}/${name};`).join('\n')}
    include ${folder}/site.conf;
}
`
}

/** @throws an Error for a placeholder that has no value */
function fillIn(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\$\{(\w+)\}/g, (text, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`deploy/nginx.conf has ${text}, which nobody fills in.`)
    return value
  })
}

/** Asks until something accepts connections. @returns false when `isOver` first */
async function accepts(port: number, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    if (await isOpen(port)) return true
    await sleep(50)
  }
  return false
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
