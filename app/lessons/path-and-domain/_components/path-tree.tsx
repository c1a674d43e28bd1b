'use client'

import { ScopeTree } from '@/app/_components/pictures/scope-tree'
import { useLessonWire } from '@/app/lessons/_components/lesson-wire'
import { pathMatches } from '@/lib/http/path'
import { threeCookies } from '../three-cookies'

const lesson = '/lessons/path-and-domain'
const paths = ['/', `${lesson}/about`, `${lesson}/shop`, `${lesson}/shop/cart`, `${lesson}/shop/cartoon`]
const cookiePaths = ['/', `${lesson}/shop`, `${lesson}/shop/cart`]

/** The addresses of this lesson as a tree, and the three cookies over them, as they are in the learner's jar. */
export function PathTree() {
  const { wire, element } = useLessonWire()
  const held = new Set(wire?.jar.map(({ name }) => name))
  const isAnyHeld = threeCookies.some((name) => held.has(name))
  return (
    <div ref={element}>
      <ScopeTree
        label="To which addresses the three cookies go"
        caption={
          <>
            A band covers the addresses to which a cookie goes: <code>at_root</code> to all,{' '}
            <code>at_shop</code> to the shop and what lies below it, <code>at_cart</code> to the cart alone.{' '}
            {isAnyHeld && 'Filled bands are in your jar now; dashed ones are not.'}
          </>
        }
        places={paths.map((path) => ({
          name: path.slice(path.lastIndexOf('/')),
          depth: path === '/' ? 0 : path.split('/').length - 3,
          isCovered: cookiePaths.map((cookiePath) => pathMatches(path, cookiePath)),
        }))}
        cookies={threeCookies.map((name) => ({ name, isHeld: !isAnyHeld || held.has(name) }))}
      />
    </div>
  )
}
