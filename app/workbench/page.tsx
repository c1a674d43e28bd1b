import type { Metadata } from 'next'
import { WirePanels } from '@/app/_components/wire-panels'
import { Workbench } from './_components/workbench'

export const metadata: Metadata = {
  title: 'Workbench',
  description:
    'Craft any Set-Cookie line, read what your browser will do with it and why, send it, and see whether it did.',
}

export default function WorkbenchPage() {
  return (
    <>
      <h1>Workbench</h1>
      <p className="lead">
        Write any <code>Set-Cookie</code> line. See what your browser will do with it, and why. Send it, byte
        for byte, and see whether it did.
      </p>
      <Workbench />
      <a href="/cross-site">Set cookies from subdomains, and let another site attack</a>
      <WirePanels />
    </>
  )
}
