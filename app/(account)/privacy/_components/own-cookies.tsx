import { ScrollBox } from '@/app/_components/scroll-box'
import { ownCookies } from '@/lib/own-cookies'

/** The cookies of the site itself; those of groups only where there are groups. */
export function OwnCookies({ hasGroups }: { hasGroups: boolean }) {
  const cookies = ownCookies.filter(({ isClassrooms }) => hasGroups || !isClassrooms)
  return (
    <ScrollBox label="This site’s own cookies">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What for</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {cookies.map(({ name, purpose, lifetime }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{purpose}</td>
              <td>{lifetime}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
