import type { MDXComponents } from 'mdx/types'

/** Next asks for this file; the lessons import what they use, so that a reader sees where it comes from. */
export function useMDXComponents(): MDXComponents {
  return {}
}
