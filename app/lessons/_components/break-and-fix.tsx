import { readSource, type SourceFile } from '@/app/_components/source-snippet'
import type { LessonSlug } from '@/lib/course/lessons'
import { actsAt, type Act } from './act'
import { BreakSwitch } from './break-switch'
import { LineDiff } from './line-diff'

interface BreakAndFixProps {
  slug: LessonSlug
  /** What the buttons do; `{endpoint}` in a path becomes `broken` or `fixed`. */
  acts: Act[]
  /** The file below both folders, where it is not `route.ts`. */
  file?: string
}

/** The common mistake and its repair as two real endpoints, one switch apart, and the difference of their files. */
export async function BreakAndFix({ slug, acts, file = 'route.ts' }: BreakAndFixProps) {
  const fileOf = (kind: 'broken' | 'fixed'): SourceFile => `app/lessons/${slug}/${kind}/${file}`
  const [broken, fixed] = await Promise.all([readSource(fileOf('broken')), readSource(fileOf('fixed'))])
  return (
    <>
      <BreakSwitch broken={actsAt(acts, 'broken')} fixed={actsAt(acts, 'fixed')} />
      <details>
        <summary>The repair, line by line</summary>
        <LineDiff
          before={broken}
          after={fixed}
          labels={{ before: fileOf('broken'), after: fileOf('fixed') }}
        />
      </details>
    </>
  )
}
