import { createServer } from 'node:net'

/** @param {number} port @param {string} [command] what the reader ran, to show how to choose another port */
export function portInUse(port, command = 'npm start') {
  const other = port < 65535 ? port + 1 : port - 1
  return `Port ${port} is in use. Stop what runs there, or choose another port: PORT=${other} ${command}`
}

/**
 * Tells whether nothing listens on the port yet, before minutes are spent on installing and building.
 * @param {number} port
 * @param {string} [host] the interface; unset: loopback
 * @returns {Promise<boolean>} true also when it cannot be told: the server itself will say so later
 */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(!('code' in error && error.code === 'EADDRINUSE')))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
