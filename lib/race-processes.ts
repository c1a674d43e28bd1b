import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs one function in several processes, round after round, each round at the same moment in all of them: a
 * test's way to make a race between a check and a write happen.
 * @param module the address of the module that the body may use as `module`
 * @param body of an async function of `racer`, 0 and up, and `round`; it returns what JSON can hold
 * @returns for each round what each process returned
 * @throws an Error when a process fails; its message is on stderr
 * @example await raceProcesses(new URL('users.ts', import.meta.url), 'return module.insertUser(…)')
 */
export async function raceProcesses(
  module: URL,
  body: string,
  {
    racers = 4,
    rounds = 30,
    env = {},
  }: { racers?: number; rounds?: number; env?: Record<string, string> } = {},
): Promise<unknown[][]> {
  const script = `
    const module = await import(${JSON.stringify(module.href)})
    const run = async (racer, round) => { ${body} }
    process.once('message', async ({ racer, start }) => {
      const results = []
      for (let round = 0; round < ${rounds}; round++) {
        while (Date.now() < start + round * 10);
        results.push(await run(racer, round))
      }
      process.send(results)
    })
    process.send('ready')`
  const flags = ['--conditions=react-server', '--input-type=module', '--eval', script]
  const processes = Array.from({ length: racers }, () =>
    spawn(process.execPath, flags, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  )
  try {
    await Promise.all(processes.map(nextMessage))
    const start = Date.now() + 20
    const answers = Promise.all(processes.map(nextMessage))
    processes.forEach((child, racer) => child.send({ racer, start }))
    const results = (await answers) as unknown[][]
    return Array.from({ length: rounds }, (_, round) => results.map((ofRacer) => ofRacer[round]))
  } finally {
    await Promise.all(processes.map(stop))
  }
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`A process ended before its answer, with code ${code}.`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill()
  await exit
}
