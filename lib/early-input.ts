type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface Edit {
  typed: string
  /** Null where there is none, as in a checkbox. */
  caret: number | null
}

/** What stands in the textareas: React sets one back as soon as it meets it, and other fields when it renders again. */
const earlyTexts = new WeakMap<Element, Edit>()
const awake = new WeakSet<Element>()
/** Whether the browser has filled in what it kept of the page. */
let isShown = false

/**
 * Takes down what is typed before React wakes up: while the scripts are under way, or before the learner left the page,
 * where the browser fills it in again on the way back. React hears no event of it. Chromium does it just before
 * `pageshow`, which comes before React has met the fields, or after it.
 */
export function noteEarlyInput(): void {
  noteAll()
  isShown = document.readyState === 'complete'
  const onShow = () => {
    isShown = true
    noteAll()
  }
  window.addEventListener('pageshow', onShow, { once: true })
  document.addEventListener('input', noteTyped, { capture: true })
}

/**
 * Tells React what was typed before it woke up, as if it were typed now: otherwise it would write its own first value
 * over it. React's own remedy, `enableHydrationChangeEvent` (react#33129), is in its experimental build only.
 * @param container a form or an element around fields whose value React holds
 * @example <form ref={replayEarlyInput}>
 */
export function replayEarlyInput(container: Element | null): void {
  if (!container || awake.has(container)) return
  awake.add(container)
  replayAll(container, (field) => earlyTexts.get(field) ?? editOf(field))
  if (isShown) return
  window.addEventListener('pageshow', () => replayAll(container, editOf), { once: true })
}

function replayAll(container: Element, findEdit: (field: Field) => Edit | undefined): void {
  const fields = container.querySelectorAll<Field>('input:not([type=hidden], [type=file]), textarea, select')
  // All of them first: with the first answer React writes into the others.
  const found = [...fields].map((field) => [field, findEdit(field)] as const)
  // After this commit: during it React would not render, and put the old value back.
  queueMicrotask(() => {
    for (const [field, edit] of found) if (edit) replay(field, edit)
  })
}

/** What was noted of a field stays where it holds its first value now: React may have set it back by then. */
function noteAll(): void {
  document.querySelectorAll('textarea').forEach((field) => {
    const edit = editOf(field)
    if (edit) earlyTexts.set(field, edit)
  })
}

function noteTyped({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement)) return
  const edit = editOf(target)
  if (edit) earlyTexts.set(target, edit)
  else earlyTexts.delete(target)
}

/** What a field holds, unless it is as the server sent it, or as React has set it. */
function editOf(field: Field): Edit | undefined {
  if (isCheckable(field)) {
    // Of a group of radio buttons the one that is chosen speaks for all.
    const speaks = field.checked || field.type === 'checkbox'
    return speaks && field.checked !== field.defaultChecked ? { typed: '', caret: null } : undefined
  }
  if (field.value === firstValueOf(field)) return undefined
  return { typed: field.value, caret: field instanceof HTMLSelectElement ? null : field.selectionEnd }
}

function isCheckable(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

function firstValueOf(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  const options = [...field.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ''
}

function replay(field: Field, { typed, caret }: Edit): void {
  if (isCheckable(field)) {
    field.checked = field.defaultChecked
    field.click()
    return
  }
  const isSelect = field instanceof HTMLSelectElement
  // React has put a setter of its own on the field, and remembers what is set by it. The prototype's it does not see, so
  // that the second value is news to it.
  field.value = firstValueOf(field)
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
  field.dispatchEvent(new Event(isSelect ? 'change' : 'input', { bubbles: true }))
  if (!isSelect && caret !== null && field === document.activeElement) field.setSelectionRange(caret, caret)
}
