import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/**
 * Makes a certificate that only this machine's owner has a reason to accept, for these hosts.
 * @param folder where the two files are written
 * @returns their names: the certificate, and its private key
 */
export async function makeCertificate(folder: string, hosts: readonly string[]) {
  const altNames = hosts.map((value) => ({ type: 2, value }) as const)
  const { cert, private: key } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') }
  writeFileSync(files.certificate, cert)
  writeFileSync(files.key, key, { mode: 0o600 })
  return files
}
