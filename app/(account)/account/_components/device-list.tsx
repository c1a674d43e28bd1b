import type { Device } from '@/lib/auth/devices'
import styles from '../../account.module.css'
import { revokeDevice, revokeOtherDevices } from '../actions'
import { ActionButton } from './action-button'

/** Each place where the account is signed in, and a way to end it there. */
export function DeviceList({ devices }: { devices: Device[] }) {
  return (
    <>
      <ul className={styles.devices}>
        {devices.map((device) => (
          <li key={device.sid} className="card">
            <p>
              <strong>{nameOf(device)}</strong>
              {device.isThisOne && ' (this one)'}
            </p>
            <p className="soft">
              Signed in <Instant at={device.createdAt} />
              <br />
              Last seen <Instant at={device.lastSeenAt} />
            </p>
            {!device.isThisOne && (
              <form action={revokeDevice}>
                <input type="hidden" name="sid" value={device.sid} />
                <ActionButton label="Sign out there" about={nameOf(device)} />
              </form>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <form action={revokeOtherDevices}>
          <ActionButton label="Sign out everywhere else" />
        </form>
      )}
    </>
  )
}

function Instant({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{at.toUTCString()}</time>
}

function nameOf({ browser, system }: Device): string {
  return `${browser || 'An unknown browser'} on ${system || 'an unknown system'}`
}
