import type { MDXComponents } from 'mdx/types'
import type { ComponentProps } from 'react'
import { AttributeMark } from '@/app/_components/attribute-mark'
import { familyOf } from '@/lib/wire/attribute-family'

/**
 * Next asks for this file; the lessons import what else they use, so that a reader sees where it comes from. What a
 * lesson writes in backticks and is an attribute gets the mark that it has on the wire.
 */
export function useMDXComponents(): MDXComponents {
  return { code: Code }
}

function Code({ children, ...props }: ComponentProps<'code'>) {
  if (typeof children === 'string' && familyOf(children)) return <AttributeMark text={children} />
  return <code {...props}>{children}</code>
}
