import type { Membership } from '@/lib/classroom/members'

/** Which group a learner is in, and the way out of it, or in. */
export function GroupNote({ membership }: { membership: Membership | null }) {
  if (!membership) {
    return (
      <p>
        In a class? <a href="/classroom/join">Join your teacher’s group</a>.
      </p>
    )
  }
  return (
    <form action="/classroom/join/leave" method="post">
      <p>
        You are in the group <strong>{membership.code}</strong> as{' '}
        <strong>
          <bdi>{membership.nickname}</bdi>
        </strong>
        : its teacher sees this nickname and how far you have come.
      </p>
      <button className="quiet">Leave the group</button>
    </form>
  )
}
