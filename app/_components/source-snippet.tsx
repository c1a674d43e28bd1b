import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheLife } from 'next/cache'
import { sourceRegion } from '@/lib/course/source-region'
import { getEnv } from '@/lib/env'
import styles from './code-block.module.css'
import { CodeBlock } from './code-block'
import { CopyButton } from './copy-button'

interface SourceSnippetProps {
  /** Its path from the project's root. */
  file: SourceFile
  /** Only what stands between `// #region …` and `// #endregion`; a name that is not there fails the build. */
  region?: string
}

export type SourceFile = `app/${string}` | `lib/${string}` | 'proxy.ts'

/** Shows one of the app's own files as it runs, read when the page is built. */
export async function SourceSnippet({ file, region }: SourceSnippetProps) {
  const code = await readSource(file, region)
  return (
    <figure className={styles.figure}>
      <figcaption className="soft">
        <a href={`/source/${file}`}>
          <code>{file}</code>
        </a>
        <CopyButton text={code} label="Copy" />
      </figcaption>
      <CodeBlock code={code} lang={file.endsWith('.py') ? 'python' : 'tsx'} label={`Source of ${file}`} />
    </figure>
  )
}

/**
 * Reads a file of the app, or a region of it; kept for good where the files cannot change.
 * @throws an Error for a file or a region that is not there
 */
export function readSource(file: SourceFile, region?: string): Promise<string> {
  const full = path.join(/* turbopackIgnore: true */ process.cwd(), file)
  const version = getEnv().NODE_ENV === 'development' ? statSync(full).mtimeMs : 0
  return readVersion(full, region, version)
}

async function readVersion(file: string, region: string | undefined, version: number): Promise<string> {
  'use cache'
  cacheLife('max')
  // A part of the cache's key, and nothing else.
  void version
  return sourceRegion(await readFile(/* turbopackIgnore: true */ file, 'utf8'), region)
}
