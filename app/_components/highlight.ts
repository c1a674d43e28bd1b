import { cacheLife } from 'next/cache'
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'

export type CodeLanguage = 'tsx' | 'python'

/** A run of characters of one colour; `kind` is a class of code-block.module.css, null for plain text. */
export interface CodeToken {
  text: string
  kind: string | null
}

const highlighter = createHighlighterCore({
  themes: [createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--', fontStyle: false })],
  langs: [import('shiki/langs/tsx.mjs'), import('shiki/langs/python.mjs')],
  engine: createJavaScriptRegexEngine(),
})

/**
 * Splits source code into lines of coloured tokens. It yields class names where Shiki's own HTML has style
 * attributes, which the Content-Security-Policy forbids.
 */
export async function highlight(code: string, lang: CodeLanguage): Promise<CodeToken[][]> {
  'use cache'
  cacheLife('max')
  const { tokens } = (await highlighter).codeToTokens(code, { lang, theme: 'css-variables' })
  return tokens.map((line) => line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })))
}

function kindOf(color: string | undefined): string | null {
  return /^var\(--token-([a-z]+)/.exec(color ?? '')?.[1] ?? null
}
