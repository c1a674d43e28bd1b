import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a build is made of. Not tsconfig.json and next-env.d.ts: Next rewrites both.
 */
const inputs = [
  'app',
  'lib',
  'pages',
  'public',
  'scripts/setup',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'mdx-components.tsx',
  'next.config.ts',
  'package-lock.json',
  'proxy.ts',
]

/**
 * Sums up everything a build is made of: names and contents, so that a checkout that only touches dates
 * makes nothing stale.
 * @param root the project's folder
 * @returns a sha256 in hex; equal sums mean that a build would come out the same
 */
export function hashInputs(root: string): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of listFiles(root, input)) {
      const content = readFileSync(join(root, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

function listFiles(root: string, path: string): string[] {
  const entry = statSync(join(root, path), { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return path.includes('.test.') ? [] : [path]
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => listFiles(root, `${path}/${name}`))
}
