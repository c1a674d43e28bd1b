import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readBuildRecord, removeBuildRecord, writeBuildRecord } from './build-record.ts'
import { findStaticData, findStaticFiles, findStaticPages, inlineScriptsByPath } from './inline-scripts.ts'
import { hashInputs } from './inputs.ts'
import { alone } from './lock.mjs'
import { bin, root, run } from './run.mjs'

/**
 * Builds unless there is a finished build of just these sources.
 * @returns false when it failed; what Next said has been printed
 */
export async function buildIfStale(): Promise<boolean> {
  if (isFresh()) return true
  return alone(async () => {
    if (isFresh()) return true
    console.log('Building the pages (about a minute)…')
    return build({ isQuiet: true })
  })
}

/**
 * Builds: `next build`, then the record with the hashes that the Content-Security-Policy needs.
 * @param options.isQuiet show Next's output only when it fails
 * @returns false when it failed
 */
export async function build({ isQuiet = false } = {}): Promise<boolean> {
  // Summed up before: a source that changes meanwhile makes this build a stale one.
  const inputs = hashInputs(root)
  const output = join(root, '.next')
  // Not the sum: of equal sources two machines make actions with different ids.
  const deploymentId = randomBytes(6).toString('base64url')
  removeBuildRecord(root)
  const env = { NODE_ENV: 'production', NEXT_DEPLOYMENT_ID: deploymentId }
  const result = await run(join(bin, 'next'), ['build'], { isQuiet, env })
  if (result.code !== 0) {
    if (isQuiet) console.error(result.output)
    console.error('The build failed.')
    return false
  }
  const pages = join(output, 'server', 'app')
  writeBuildRecord(root, {
    inputs,
    deploymentId,
    inlineScripts: inlineScriptsByPath(pages),
    staticPages: [...findStaticPages(pages), ...findStaticData(pages)],
    staticFiles: findStaticFiles(join(output, 'static')),
  })
  return true
}

function isFresh(): boolean {
  return readBuildRecord(root)?.inputs === hashInputs(root)
}
