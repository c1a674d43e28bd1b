import { expect, test, vi } from 'vitest'
import { SourceSnippet } from './source-snippet'

vi.mock('next/cache', () => ({ cacheLife: () => undefined }))

const file = 'app/lessons/set-and-read/set/route.ts'

// A static page is made by the build, which ends with what a page throws.
test('a page cannot be made with a file or a region that is not there', async () => {
  await expect(SourceSnippet({ file, region: 'set' })).resolves.toBeDefined()
  await expect(SourceSnippet({ file, region: 'gone' })).rejects.toThrow('"// #region gone" in this file')
  await expect(SourceSnippet({ file: 'app/lessons/gone/route.ts' })).rejects.toThrow('ENOENT')
})
