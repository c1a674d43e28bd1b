import { FOREIGN_BYTES, REFUSED_BYTES, WARNED_BYTES } from '@/lib/wire/jar-limits'

/** The length of the `Cookie` header, what it means to servers, and the ways to make it shorter. */
export function JarSize({ bytes }: { bytes: number }) {
  return (
    <div id="jar-size">
      <p>
        Your <code>Cookie</code> header for this page: <strong>{format(bytes)} bytes</strong>.
      </p>
      {bytes >= WARNED_BYTES && <Warning bytes={bytes} />}
      <form action="/api/reset" method="post">
        <button className="quiet">Delete the cookies of my experiments</button>
      </form>
      <details open={bytes >= FOREIGN_BYTES}>
        <summary>If that does not help: delete every cookie of this host</summary>
        <p>
          The server answers with <code>Clear-Site-Data: &quot;cookies&quot;</code>, and the browser deletes
          every cookie of this host, on every port, whoever set it. <strong>It signs you out</strong> here, on{' '}
          <code>localhost</code> of everything else that runs on this machine (Jupyter, Django, …), and on a
          hosted copy of every site under the same domain. Over plain http, but for <code>localhost</code>,
          browsers ignore it: there only the browser’s own settings help.
        </p>
        <form action="/api/reset" method="post">
          <input type="hidden" name="what" value="all" />
          <button>Delete every cookie of this host</button>
        </form>
      </details>
    </div>
  )
}

function Warning({ bytes }: { bytes: number }) {
  return (
    <p className="notice">
      <strong>
        {bytes > REFUSED_BYTES
          ? 'That is over 32 KB: nothing more is set here until you delete some.'
          : 'Other servers would turn you away.'}
      </strong>{' '}
      nginx, Apache and gunicorn (Flask’s) answer no request with a header of over 8 KB, Node’s own server
      none with over 16 KB of headers. This one takes 1 MB, so that you can get out of it again.
    </p>
  )
}

function format(bytes: number): string {
  return new Intl.NumberFormat('en').format(bytes)
}
