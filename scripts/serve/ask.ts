/** The end of a channel between two processes: `process` itself, or a worker as its primary knows it. */
export interface Channel {
  send?(
    message: Message,
    handle: undefined,
    options: undefined,
    onSent: (error: Error | null) => void,
  ): boolean
  on(event: 'message', listener: (message: Message) => void): unknown
  once(event: 'disconnect', listener: () => void): unknown
  off(event: 'message' | 'disconnect', listener: (message: Message) => void): unknown
}

interface Message {
  ask?: string
  done?: string
  id: number
  text?: string
}

let lastId = 0

/** Asks the process at the other end to do something, and does not wait for it. @param text what else it must know */
export function tell(channel: Channel, what: string, text = ''): void {
  send(channel, { ask: what, id: ++lastId, text })
}

/**
 * Asks the process at the other end to do something, and waits until it has. Never throws.
 * @param milliseconds how long to wait at most, for it may hang; one that is gone is not waited for
 * @returns whether it has done it
 * @example await ask(worker, 'close', 500)
 */
export function ask(channel: Channel, what: string, milliseconds: number): Promise<boolean> {
  const id = ++lastId
  return new Promise((resolve) => {
    const end = (isDone: boolean) => {
      clearTimeout(timer)
      channel.off('message', onMessage)
      channel.off('disconnect', onGone)
      resolve(isDone)
    }
    const onMessage = (message: Message) => {
      // Both ends count from one: the id alone would also fit what this end was asked.
      if (message.done === what && message.id === id) end(true)
    }
    const onGone = () => {
      end(false)
    }
    const timer = setTimeout(onGone, milliseconds)
    channel.on('message', onMessage)
    channel.once('disconnect', onGone)
    send(channel, { ask: what, id }, onGone)
  })
}

/**
 * Does what the process at the other end asks for, and tells it when that is done.
 * @param tasks by what is asked; anything else is ignored
 */
export function answer(channel: Channel, tasks: Record<string, (text: string) => unknown>): void {
  channel.on('message', ({ ask: what, id, text = '' }) => {
    const task = what === undefined ? undefined : tasks[what]
    if (what === undefined || !task) return
    void Promise.resolve(task(text)).then(() => {
      send(channel, { done: what, id })
    })
  })
}

/** Whoever is gone hears nothing and waits for nothing: that is no error. */
function send(channel: Channel, message: Message, onGone?: () => void): void {
  channel.send?.(message, undefined, undefined, (error) => {
    if (error) onGone?.()
  })
}
