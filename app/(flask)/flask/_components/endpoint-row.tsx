import { CopyButton } from '@/app/_components/copy-button'
import { CodeBlock } from '@/app/_components/code-block'
import { SourceSnippet } from '@/app/_components/source-snippet'
import type { Endpoint } from '../endpoints'
import { endpointId } from './contents'
import styles from './endpoint-row.module.css'

/** One endpoint in two columns. Its link is a plain one: a prefetched `/delete_cookie` would delete by being seen. */
export function EndpointRow({ endpoint }: { endpoint: Endpoint }) {
  const { path, answers, flask, files, differs } = endpoint
  return (
    <section className={styles.row} id={endpointId(path)} aria-label={path}>
      <h3>
        <a href={path}>
          <code>GET {path}</code>
        </a>
      </h3>
      <p>Answers {answers}.</p>
      <div className={styles.columns}>
        <figure>
          <figcaption className="soft">
            Flask <CopyButton text={flask} label="Copy" />
          </figcaption>
          <CodeBlock code={flask} lang="python" label={`Flask’s ${path}`} />
        </figure>
        {files.map((file) => (
          <SourceSnippet key={file} file={file} />
        ))}
      </div>
      <ul>
        {differs.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </section>
  )
}
