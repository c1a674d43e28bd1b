/** Whether somebody who presses a key is typing, or wants something of the browser. */
export function isMeantForElse(event: KeyboardEvent): boolean {
  // On many keyboards "[" is typed with AltGr, which Windows reports as Ctrl and Alt.
  const hasModifier = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
  if (event.defaultPrevented || event.repeat || event.metaKey || hasModifier) return true
  const { target } = event
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  )
}
