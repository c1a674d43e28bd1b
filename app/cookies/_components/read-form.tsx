import { ownCookieReason } from '@/lib/wire/cookie-input'
import { readCookie } from '@/lib/wire/request-cookies'
import styles from '../cookies.module.css'
import { Field } from './field'

interface ReadFormProps {
  fields: Record<string, string>
  headers: Pick<Headers, 'get'>
}

/** Reads a cookie from the page's own request, with a default for when it is not there. */
export function ReadForm({ fields, headers }: ReadFormProps) {
  const { name, default: fallback } = fields
  return (
    <section className="card" id="read" aria-labelledby="read-title">
      <h2 id="read-title">Read</h2>
      <form className={styles.form} action="/cookies/read" method="post">
        <Field
          id="read-name"
          name="name"
          label="Name"
          defaultValue={name}
          problem={problemOf(fields)}
          maxLength={4096}
          required
        />
        <Field
          id="read-default"
          name="default"
          label="Default"
          defaultValue={fallback}
          problem={undefined}
          maxLength={4096}
        />
        <button>Read the cookie</button>
      </form>
      {name && !ownCookieReason(name) && (
        <Answer name={name} value={readCookie(headers, name)} fallback={fallback} />
      )}
    </section>
  )
}

function problemOf({ form: isSentBack, name }: Record<string, string>): string | undefined {
  if (isSentBack && !name) return 'A cookie needs a name.'
  return (name && ownCookieReason(name)) || undefined
}

function Answer({
  name,
  value,
  fallback,
}: {
  name: string
  value: string | undefined
  fallback: string | undefined
}) {
  return (
    <p role="status">
      <code>{name}</code>{' '}
      {value === undefined ? 'did not come with this request; with the default it reads' : 'reads'}{' '}
      <output>
        <strong>{value ?? fallback ?? 'None'}</strong>
      </output>
      .
    </p>
  )
}
