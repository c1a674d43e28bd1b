const marker = /^[ \t]*(?:\/\/|#) #(?:region|endregion)\b.*\n?/gm

/**
 * Takes a region out of a source file: what stands between `// #region name` and the next `// #endregion`, in Python
 * with `#` for `//`.
 * @param source the file's text
 * @param region its name; undefined: the whole file
 * @returns the lines without the markers and without the indentation that all of them share
 * @throws an Error that names the regions there are, so that a snippet of a renamed region fails the build
 */
export function sourceRegion(source: string, region?: string): string {
  if (region === undefined) return source.replace(marker, '').trim()
  const [, text] =
    new RegExp(
      String.raw`^[ \t]*(?://|#) #region ${RegExp.escape(region)}[ \t]*\n([\s\S]*?)^[ \t]*(?://|#) #endregion`,
      'm',
    ).exec(source) ?? []
  if (text === undefined) {
    const names = [...source.matchAll(/\/\/ #region (\S+)/g)].map(([, name]) => name)
    throw new Error(`There is no "// #region ${region}" in this file; it has: ${names.join(', ') || 'none'}.`)
  }
  return outdent(text.replace(marker, ''))
}

function outdent(text: string): string {
  const lines = text.trimEnd().split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const shared = Math.min(...indents)
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/^\n+/, '')
}
