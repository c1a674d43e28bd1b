import { ScrollBox } from '@/app/_components/scroll-box'
import { encodeCookieValue, quoteAsFlask } from '@/lib/http/cookie-value'

/** What each framework makes of a value that a browser would not carry as it is. */
export function Encodings() {
  return (
    <section aria-labelledby="encoding">
      <h2 id="encoding">Who encodes a value, and how</h2>
      <p>
        To a browser a value is opaque: it stores the bytes and sends them back. A space, a comma, a quote or
        an umlaut has no place in them, so each framework encodes in its own way, and the other does not
        understand it.
      </p>
      <ScrollBox label="How each writes a value">
        <table>
          <thead>
            <tr>
              <th scope="col">Value</th>
              <th scope="col">Flask (Werkzeug) sends</th>
              <th scope="col">Next.js sends</th>
            </tr>
          </thead>
          <tbody>
            {encodings.map(([value, flask, next]) => (
              <tr key={value}>
                <th scope="row">{value}</th>
                <td>
                  <code>{flask}</code>
                </td>
                <td>
                  <code>{next}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>
        The endpoints above read both: a value in double quotes as Flask meant it, any other as Next did (
        <code>lib/http/cookie-value.ts</code>).
      </p>
    </section>
  )
}

const encodings = ['Hello World', 'a,b', 'Grüße'].map((value) => [
  value,
  quoteAsFlask(value),
  encodeCookieValue(value),
])
