type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fields = 'input:not([type=hidden]), textarea, select'

/** What stands in the fields that are no longer as the server sent them. */
const edits = new WeakMap<Element, string>()
const awake = new WeakSet<Element>()

/**
 * Takes down what is typed before React wakes up: while the scripts are under way, or before the learner left the page,
 * where the browser fills it in again on the way back. React hears no event of it.
 */
export function noteEarlyInput(): void {
  document.querySelectorAll<Field>(fields).forEach(note)
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof Element && target.matches(fields)) note(target as Field)
    },
    { capture: true },
  )
}

/**
 * Types it again when React is awake: otherwise it would write its own first value over it. (What mends that in React
 * itself is experimental.)
 * @param container a form or an element around fields whose value React holds, or any textarea
 * @example <form ref={replayEarlyInput}>
 */
export function replayEarlyInput(container: Element | null): void {
  if (!container || awake.has(container)) return
  awake.add(container)
  // After this commit, for during it React answers no event.
  queueMicrotask(() => {
    const edited = [...container.querySelectorAll<Field>(fields)].map((field) => ({
      field,
      typed: edits.get(field),
    }))
    for (const { field, typed } of edited) if (typed !== undefined) replay(field, typed)
  })
}

function note(field: Field): void {
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio'
  // Of a group of radio buttons the one that is chosen speaks for all.
  if (isRadio && !field.checked) return
  const group = isRadio && field.form?.elements.namedItem(field.name)
  if (group instanceof RadioNodeList) group.forEach((other) => edits.delete(other))
  else edits.delete(field)
  if (isEdited(field)) edits.set(field, field.value)
}

function isEdited(field: Field): boolean {
  return isCheckable(field) ? field.checked !== field.defaultChecked : field.value !== firstValueOf(field)
}

function isCheckable(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

function firstValueOf(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  const options = [...field.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ''
}

/** React takes notice of what is set by the field's own property; only something else is news to it then. */
function replay(field: Field, typed: string): void {
  if (isCheckable(field)) {
    field.checked = field.defaultChecked
    field.click()
    return
  }
  field.value = firstValueOf(field)
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}
