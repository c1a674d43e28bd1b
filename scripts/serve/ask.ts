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
  const questions = questionsOn(channel)
  return new Promise((resolve) => {
    const end = (isDone: boolean) => {
      clearTimeout(timer)
      questions.delete(id)
      resolve(isDone)
    }
    const timer = setTimeout(end, milliseconds, false)
    questions.set(id, { what, end })
    send(channel, { ask: what, id }, () => end(false))
  })
}

/** What a process has asked and waits for, by the id of each question. */
type Questions = Map<number, { what: string; end: (isDone: boolean) => void }>

const open = new WeakMap<Channel, Questions>()

/** The open questions on a channel, which share its listeners: a hundred readers may ask at the same time. */
function questionsOn(channel: Channel): Questions {
  const known = open.get(channel)
  if (known) return known
  const questions: Questions = new Map()
  open.set(channel, questions)
  channel.on('message', ({ done, id }) => {
    // Both ends count from one: the id alone would also fit what this end was asked.
    const question = questions.get(id)
    if (question && question.what === done) question.end(true)
  })
  channel.once('disconnect', () => {
    for (const { end } of questions.values()) end(false)
  })
  return questions
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
