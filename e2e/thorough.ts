/**
 * Marks a test that takes long, for it waits until real time has passed or goes once more through every page.
 */
export const thorough = { tag: '@thorough' } as const

/**
 * What `npm test` leaves to `npm run test:thorough`, found in the name of a test's file, its titles and its tags: what is
 * marked, and what goes a way again that another test goes: by keyboard alone, without a script, through each mistake
 * of a lesson.
 */
export const thoroughTests = [
  thorough.tag,
  '-mistakes\\.spec',
  'claims-about-',
  'keyboard (?:alone|only)',
  'without (?:JavaScript|a script)',
  'JavaScript off',
].join('|')
