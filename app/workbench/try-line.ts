/** The address of the workbench with these lines filled in; nothing is sent until the learner does. */
export function tryLine(lines: string): `/workbench?line=${string}` {
  return `/workbench?line=${encodeURIComponent(lines)}`
}
