import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  /** The sum of what it was built from, see `hashInputs`. */
  inputs: z.string(),
  /** Another one for each build, the same wherever the build is copied to: Next's `deploymentId`. */
  deploymentId: z.string(),
  /** What each static page's Content-Security-Policy must allow. */
  inlineScripts: z.record(z.string(), z.array(z.string())),
  /** Paths of the pages and the data that are the same for everybody. */
  staticPages: z.array(z.string()),
  /** Paths of the files that Next has named by what is in them. */
  staticFiles: z.array(z.string()),
})

/** What is known of a finished build. */
export type BuildRecord = z.infer<typeof schema>

/** `next build` empties its folder first, and this is written last: no record, no finished build. */
const file = join('.next', 'build-record.json')

/**
 * Reads what is known of the last build.
 * @param root the project's folder
 * @returns undefined when there is no finished build
 */
export function readBuildRecord(root: string): BuildRecord | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** @param root the project's folder */
export function writeBuildRecord(root: string, record: BuildRecord): void {
  writeFileSync(join(root, file), JSON.stringify(record))
}

/** Says that there is no finished build any more. @param root the project's folder */
export function removeBuildRecord(root: string): void {
  rmSync(join(root, file), { force: true })
}
