import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inlineHash } from '../../lib/security-headers.ts'

/**
 * Lists what a Content-Security-Policy must allow for the inline scripts of a document.
 * @returns one `'sha256-…'` a script, with its quotes, each once
 */
export function inlineScripts(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', script = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi,
  )) {
    if (/\ssrc=/i.test(attributes)) continue
    hashes.add(inlineHash(script))
  }
  return [...hashes]
}

/**
 * Collects the inline scripts of every document that the build wrote.
 * @param folder `.next/server/app`
 * @returns hashes by path, as in `{ '/': […], '/flask': […], '/_not-found': […] }`
 */
export function inlineScriptsByPath(folder: string): Record<string, string[]> {
  const pages = globSync('**/*.html', { cwd: folder }).sort()
  return Object.fromEntries(
    pages.map((page) => [pathOf(page), inlineScripts(readFileSync(join(folder, page), 'utf8'))]),
  )
}

/**
 * Lists the pages that the build has finished, so that nothing is left to render for a request: Next writes the
 * payload of only those beside their document.
 * @param folder `.next/server/app`
 * @returns paths, as in `['/', '/flask']`
 */
export function findStaticPages(folder: string): string[] {
  const pages = globSync('**/*.html', { cwd: folder }).sort()
  return pages.filter((page) => existsSync(join(folder, page.replace(/html$/, 'rsc')))).map(pathOf)
}

/**
 * Lists the files of data that the build has made by a handler.
 * @param folder `.next/server/app`
 * @returns paths, as in `['/search/index.json']`
 */
export function findStaticData(folder: string): string[] {
  const files = globSync('**/*.json.body', { cwd: folder }).sort()
  return files.map((file) => `/${file.replaceAll('\\', '/').replace(/\.body$/, '')}`)
}

/**
 * Lists the scripts, style sheets and fonts of the pages.
 * @param folder `.next/static`
 * @returns paths, as in `['/_next/static/chunks/a1.js']`
 */
export function findStaticFiles(folder: string): string[] {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .map((file) => `/_next/static/${encodeURI(file)}`)
    .sort()
}

function pathOf(page: string): string {
  const path = page.replaceAll('\\', '/').replace(/\.html$/, '')
  return path === 'index' ? '/' : `/${path}`
}
