import type { ReactNode } from 'react'
import { AttributeMark } from '@/app/_components/attribute-mark'
import { cookieDeletionSchema } from '@/lib/wire/cookie-input'
import styles from '../cookies.module.css'
import { findProblems } from '../find-problems'
import { cookieInputOf } from '../form-input'
import { Field } from './field'

/** Deletes a cookie: sets it again, with a lifetime that is over. */
export function DeleteForm({ fields }: { fields: Record<string, string> }) {
  const { form: isSentBack, ...typed } = fields
  const problems = isSentBack ? findProblems(cookieDeletionSchema, cookieInputOf(typed)) : {}
  const text = (name: string, label: ReactNode) => ({
    id: `delete-${name}`,
    name,
    label,
    defaultValue: fields[name],
    problem: problems[name],
  })
  return (
    <section className="card" id="delete" aria-labelledby="delete-title">
      <h2 id="delete-title">Delete</h2>
      <form className={styles.form} action="/cookies/delete" method="post">
        <Field {...text('name', 'Name')} required />
        <p className="soft">
          <AttributeMark text="Path" /> and <AttributeMark text="Domain" /> must be those it was set with: a
          deletion is a <code>Set-Cookie</code> that replaces the cookie, and replaces nothing when they
          differ.
        </p>
        <Field {...text('path', <AttributeMark text="Path" />)} maxLength={1024} placeholder="/" />
        <Field
          {...text('domain', <AttributeMark text="Domain" />)}
          maxLength={1024}
          placeholder="left out: this host only"
        />
        <label>
          <input type="checkbox" name="secure" defaultChecked={fields.secure !== undefined} />{' '}
          <AttributeMark text="Secure" /> (a <AttributeMark text="__Host-" /> or{' '}
          <AttributeMark text="__Secure-" /> name needs it)
        </label>
        <label>
          <input type="checkbox" name="partitioned" defaultChecked={fields.partitioned !== undefined} />{' '}
          <AttributeMark text="Partitioned" />
        </label>
        <button>Delete the cookie</button>
      </form>
    </section>
  )
}
