import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheLife } from 'next/cache'
import { CodeBlock } from './code-block'

/**
 * Shows one of the app's own files as it runs, read when the page is built.
 * @param file its path from the project's root, inside `app`
 */
export async function SourceSnippet({ file }: { file: `app/${string}` }) {
  'use cache'
  cacheLife('max')
  const code = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8')
  return (
    <figure>
      <figcaption className="soft">
        <code>{file}</code>
      </figcaption>
      <CodeBlock code={code} lang="tsx" label={`Source of ${file}`} />
    </figure>
  )
}
