import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The folders whose files the lessons quote; nothing else of the machine is ever read. */
const isQuotable = /^(?:(?:app|lib|pages)\/(?:[\w.()[\]-]+\/)*[\w.[\]-]+\.(?:tsx?|mdx|css|py)|proxy\.ts)$/

/** One of the app's own files as plain text, for the links of the snippets. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/source/[...file]'>,
): Promise<Response> {
  const file = (await params).file.map(decodeURIComponent).join('/')
  const text = isQuotable.test(file) && !file.includes('..') ? await read(file) : null
  if (text === null) return new Response('There is no such file in this app.', { status: 404 })
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8')
  } catch {
    return null
  }
}
