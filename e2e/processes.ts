import { execFileSync } from 'node:child_process'

interface Process {
  pid: number
  parent: number
  command: string
}

/** All processes of this machine but those that have ended and whose parent has not noticed yet. */
function listProcesses(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((line) => {
    const [, pid, parent, state, command = ''] = /^ *(\d+) +(\d+) +(\S+) +(.*)$/.exec(line) ?? []
    return state === undefined || state.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

/** The processes that a server has started to answer requests, by their ids, the oldest first. */
export function workersOf(primary: number): number[] {
  return listProcesses()
    .filter(({ parent, command }) => parent === primary && command.includes('worker.ts'))
    .map(({ pid }) => pid)
}

/** Which of these processes there are still. */
export function aliveOf(pids: readonly number[]): number[] {
  const alive = new Set(listProcesses().map(({ pid }) => pid))
  return pids.filter((pid) => alive.has(pid))
}
