/**
 * Marks a test that takes long, for it waits until real time has passed or goes once more through every page:
 * `npm run test:thorough` runs it, `npm test` does not.
 */
export const thorough = { tag: '@thorough' } as const
