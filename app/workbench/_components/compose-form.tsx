'use client'

import type { ReactNode } from 'react'
import { AttributeMark, FamilyName } from '@/app/_components/attribute-mark'
import type { AttributeFamily } from '@/lib/wire/attribute-family'
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
      <AttributeMark text={field} />
      <input value={attributes[field] ?? ''} onChange={({ target }) => set(field, target.value || null)} />
    </label>
  )
  const choice = (field: AttributeField, options: string[]) => (
    <label>
      <AttributeMark text={field} />
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
      <AttributeMark text={field} />
    </label>
  )
  return (
    <fieldset className={styles.compose}>
      <legend>The same, as a form</legend>
      <Group>
        <label>
          Name
          <input value={name} onChange={({ target }) => onChange(withPair(line, target.value, value))} />
        </label>
        <label>
          Value
          <input value={value} onChange={({ target }) => onChange(withPair(line, name, target.value))} />
        </label>
        {choice('Priority', ['Low', 'Medium', 'High'])}
      </Group>
      <Group family="where">
        {text('Domain')}
        {text('Path')}
      </Group>
      <Group family="lifetime">
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
      </Group>
      <Group family="access">
        {flag('HttpOnly')}
        {flag('Secure')}
      </Group>
      <Group family="origin">
        {choice('SameSite', ['Strict', 'Lax', 'None'])}
        {flag('Partitioned')}
      </Group>
    </fieldset>
  )
}

/** The fields of one family under its name and sign. */
function Group({ family, children }: { family?: AttributeFamily; children: ReactNode }) {
  return (
    <div className={styles.group}>
      {family && <FamilyName family={family} />}
      {children}
    </div>
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
