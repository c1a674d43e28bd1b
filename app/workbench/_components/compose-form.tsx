'use client'

import { fieldsOf, withAttribute, withPair, type AttributeField } from '../edit-line'
import styles from '../workbench.module.css'

interface ComposeFormProps {
  line: string
  onChange: (line: string) => void
}

/** The first line as a form. Every field reads from the line and writes into it: the two cannot fall out of step. */
export function ComposeForm({ line, onChange }: ComposeFormProps) {
  const { name, value, attributes } = fieldsOf(line)
  const set = (field: AttributeField, text: string | null) => onChange(withAttribute(line, field, text))
  const text = (field: AttributeField) => (
    <label>
      {field}
      <input value={attributes[field] ?? ''} onChange={({ target }) => set(field, target.value || null)} />
    </label>
  )
  const choice = (field: AttributeField, options: string[]) => (
    <label>
      {field}
      <select
        value={canonical(attributes[field], options)}
        onChange={({ target }) => set(field, target.value || null)}
      >
        <option value="">left out</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
  const flag = (field: AttributeField) => (
    <label>
      <input
        type="checkbox"
        checked={attributes[field] !== undefined}
        onChange={({ target }) => set(field, target.checked ? '' : null)}
      />{' '}
      {field}
    </label>
  )
  return (
    <fieldset className={styles.compose}>
      <legend>The same, as a form</legend>
      <label>
        Name
        <input value={name} onChange={({ target }) => onChange(withPair(line, target.value, value))} />
      </label>
      <label>
        Value
        <input value={value} onChange={({ target }) => onChange(withPair(line, name, target.value))} />
      </label>
      {text('Max-Age')}
      {text('Expires')}
      <label>
        Expires, in words
        <select value="" onChange={({ target }) => set('Expires', dateIn(Number(target.value)))}>
          <option value="">choose</option>
          {Object.entries(spans).map(([label, seconds]) => (
            <option key={label} value={seconds}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {text('Path')}
      {text('Domain')}
      {choice('SameSite', ['Strict', 'Lax', 'None'])}
      {choice('Priority', ['Low', 'Medium', 'High'])}
      <div className={styles.flags}>
        {flag('Secure')}
        {flag('HttpOnly')}
        {flag('Partitioned')}
      </div>
    </fieldset>
  )
}

const spans = {
  'in 10 seconds': 10,
  'in a minute': 60,
  'in an hour': 3600,
  'in a year': 31_536_000,
  'in 10 years': 315_360_000,
  yesterday: -86_400,
}

function dateIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString()
}

/** The option that the line means, in whatever case it is written; '' for one that does not exist. */
function canonical(value: string | undefined, options: readonly string[]): string {
  return options.find((option) => option.toLowerCase() === value?.toLowerCase()) ?? ''
}
