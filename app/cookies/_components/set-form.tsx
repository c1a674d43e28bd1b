import type { ReactNode } from 'react'
import { AttributeMark } from '@/app/_components/attribute-mark'
import { cookieInputSchema } from '@/lib/wire/cookie-input'
import styles from '../cookies.module.css'
import { findProblems } from '../find-problems'
import { cookieInputOf } from '../form-input'
import { Field } from './field'

/** Sets a cookie. After a refusal `fields` holds what was typed, and the schema says again what is wrong with it. */
export function SetForm({ fields }: { fields: Record<string, string> }) {
  const { form: isSentBack, ...typed } = fields
  const problems = isSentBack ? findProblems(cookieInputSchema, { value: '', ...cookieInputOf(typed) }) : {}
  const text = (name: string, label: ReactNode) => ({
    id: `set-${name}`,
    name,
    label,
    defaultValue: fields[name],
    problem: problems[name],
  })
  const hasAttributes = [
    'maxAge',
    'expires',
    'path',
    'domain',
    'sameSite',
    'priority',
    'secure',
    'httpOnly',
    'partitioned',
  ]
  return (
    <section className="card" id="set" aria-labelledby="set-title">
      <h2 id="set-title">Set</h2>
      <form className={styles.form} action="/cookies/set" method="post">
        <Field {...text('name', 'Name')} required />
        <Field {...text('value', 'Value')} maxLength={4096} />
        <details open={hasAttributes.some((name) => fields[name] !== undefined)}>
          <summary>All attributes</summary>
          <div className={styles.attributes}>
            <Field
              {...text('maxAge', <WithUnit attribute="Max-Age" unit="seconds" />)}
              inputMode="numeric"
              placeholder="60"
            />
            <Field {...text('expires', <WithUnit attribute="Expires" unit="UTC" />)} type="datetime-local" />
            <Field {...text('path', <AttributeMark text="Path" />)} maxLength={1024} placeholder="/" />
            <Field
              {...text('domain', <AttributeMark text="Domain" />)}
              maxLength={1024}
              placeholder="left out: this host only"
            />
            <Choice
              name="sameSite"
              label="SameSite"
              options={['Strict', 'Lax', 'None']}
              chosen={fields.sameSite}
            />
            <Choice
              name="priority"
              label="Priority"
              options={['Low', 'Medium', 'High']}
              chosen={fields.priority}
            />
            <fieldset className={styles.checks}>
              <legend className="soft">Flags</legend>
              <Flag name="secure" label="Secure" fields={fields} />
              <Flag name="httpOnly" label="HttpOnly" fields={fields} />
              <Flag name="partitioned" label="Partitioned" fields={fields} />
            </fieldset>
          </div>
        </details>
        <button>Set the cookie</button>
      </form>
    </section>
  )
}

function WithUnit({ attribute, unit }: { attribute: string; unit: string }) {
  return (
    <>
      <AttributeMark text={attribute} /> ({unit})
    </>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: string[]
  chosen: string | undefined
}

function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <label>
      <AttributeMark text={label} />
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">left out</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}

function Flag({ name, label, fields }: { name: string; label: string; fields: Record<string, string> }) {
  return (
    <label>
      <input type="checkbox" name={name} defaultChecked={fields[name] !== undefined} />{' '}
      <AttributeMark text={label} />
    </label>
  )
}
