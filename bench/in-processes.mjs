// Runs a module in several processes that share its port: node in-processes.mjs COUNT MODULE
import cluster from 'node:cluster'
import { resolve } from 'node:path'

const [count, module] = process.argv.slice(2)
if (cluster.isPrimary) {
  for (let index = 0; index < Number(count); index++) cluster.fork()
  cluster.on('exit', () => process.exit(1))
} else {
  await import(resolve(module ?? ''))
}
