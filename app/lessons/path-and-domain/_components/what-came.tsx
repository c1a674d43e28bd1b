'use client'

import { ScrollBox } from '@/app/_components/scroll-box'
import { useLessonWire } from '@/app/lessons/_components/lesson-wire'
import type { WireEntry } from '@/lib/wire/wire-entry'
import { threeCookies } from '../three-cookies'
import styles from './what-came.module.css'

const addresses = ['about', 'shop', 'shop/cart', 'shop/cartoon'].map(
  (page) => `/lessons/path-and-domain/${page}`,
)

/** Which of the three cookies came to which address, by the last request to each. */
export function WhatCame() {
  const { wire, element } = useLessonWire()
  return (
    <section ref={element} aria-label="What came where">
      <h3>What came where</h3>
      <p className="soft">By your last request to each address.</p>
      <ScrollBox label="What came where">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Address</th>
              {threeCookies.map((name) => (
                <th key={name} scope="col">
                  <code>{name}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {addresses.map((address) => (
              <Row
                key={address}
                address={address}
                visit={wire?.exchanges.findLast(({ target }) => target === address)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function Row({ address, visit }: { address: string; visit: WireEntry | undefined }) {
  return (
    <tr>
      <th scope="row">
        <code>{address.replace('/lessons/path-and-domain', '…')}</code>
      </th>
      {visit ? (
        threeCookies.map((name) => (
          <td key={name}>{visit.cookies?.some((cookie) => cookie.name === name) ? '● came' : '○ no'}</td>
        ))
      ) : (
        <td colSpan={threeCookies.length} className="soft">
          not visited yet
        </td>
      )}
    </tr>
  )
}
