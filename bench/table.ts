/** One line of the table. */
export interface Row {
  job: string
  against: string
  /** As the target says it; undefined: the figure is only reported. */
  mustReach?: string
  measured: string
  /** Undefined where nothing must be reached. */
  isReached?: boolean
}

/** The table as Markdown, its columns in line for those who read it as text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['job', 'against', 'must reach', 'measured', 'reached'],
    ...rows.map((row) => [row.job, row.against, row.mustReach ?? '–', row.measured, verdictOf(row)]),
  ]
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function verdictOf({ isReached }: Row): string {
  return isReached === undefined ? 'reported' : isReached ? 'yes' : 'NO'
}
