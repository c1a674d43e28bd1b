import type { Worker } from 'node:cluster'
import type { ChildProcess, SendHandle } from 'node:child_process'

/** How `node:cluster` offers a worker a connection, and how the worker says whether it has taken it. */
interface ClusterMessage {
  act?: unknown
  seq?: number
  ack?: number
}

interface Connection {
  message: ClusterMessage
  handle: SendHandle & { close: () => void }
}

type Send = (message: ClusterMessage, handle?: Connection['handle'], ...rest: unknown[]) => boolean

/**
 * Passes on a connection whose worker was killed before it had taken it.
 *
 * `node:cluster` offers each worker one connection at a time and waits until it says whether it has taken it. From a
 * worker that is gone no such answer comes, and Node (24.21) keeps the connection open and unanswered for ever: its
 * `lib/internal/cluster/round_robin_handle.js` forgets it. The worker reads nothing before it has answered: the request
 * is whole, and nobody has begun with it. When Node passes it on by itself, this file can go.
 * @param worker one that has just been forked
 * @param findOther a worker that listens; undefined: there is none, and the connection is closed
 */
export function passOnUntaken(worker: Worker, findOther: () => Worker | undefined): void {
  const { process: child } = worker
  const send = child.send.bind(child) as Send
  const untaken = new Map<number, Connection>()
  const watched: Send = (message, handle, ...rest) => {
    if (message.act === 'newconn' && message.seq !== undefined && handle)
      untaken.set(message.seq, { message, handle })
    return send(message, handle, ...rest)
  }
  child.send = watched as ChildProcess['send']
  child.on('internalMessage', ({ ack }: ClusterMessage) => {
    if (ack !== undefined) untaken.delete(ack)
  })
  // By then the worker is gone, and all that it has said has been read.
  child.once('close', () => {
    if (untaken.size === 0) return
    // As long as Node waits for the worker to take a connection, it does not say this itself, and would go on to offer
    // it others.
    child.emit('disconnect')
    for (const { message, handle } of untaken.values()) {
      const other = findOther()
      // With the number it had: Node still waits for the answer to that one.
      if (other) (other.process.send as Send)(message, handle)
      else handle.close()
    }
  })
}
