'use client'

/** A password made by the server for this page alone; one click puts it into the field. */
export function PasswordSuggestion({ suggestion, forInput }: { suggestion: string; forInput: string }) {
  function fill() {
    const input = document.getElementById(forInput)
    if (input instanceof HTMLInputElement) input.value = suggestion
  }
  return (
    <p className="soft">
      A good one, made just now for you: <code>{suggestion}</code>{' '}
      <button type="button" className="quiet" onClick={fill}>
        Use this password
      </button>
    </p>
  )
}
