/**
 * `npm start`: from a fresh clone to a serving Souk. Runs before anything is installed, so it is plain JavaScript that Node 20 understands
 * and imports nothing from node_modules.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringNode } from './set-up/bring-node.mjs'
import { buildWeb } from './set-up/build-web.mjs'
import { installDependencies } from './set-up/install-dependencies.mjs'
import { passSignals, StepFailed } from './set-up/run-step.mjs'

const SHELL_CHECK_MILLISECONDS = 500

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

async function start() {
  const node = await bringNode(root)
  await installDependencies(root, node)
  await buildWeb(root, node)
  // The channel tells the server when we are gone, however that happens.
  const main = path.join(root, 'src', 'app', 'main.ts')
  const server = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  passSignals(server)
  endWithNpm(server)
  const [code, signal] = await once(server, 'exit')
  return signal ? 1 : code
}

/** npm that is told to end takes its shell with it, but the shell tells nobody: Souk would go on without anyone who could end it. */
function endWithNpm(server) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && server.kill('SIGTERM'), SHELL_CHECK_MILLISECONDS).unref()
}

try {
  process.exitCode = await start()
} catch (error) {
  process.exitCode = 1
  process.stderr.write(error instanceof StepFailed ? `${error.message}\n` : `${error.stack}\n`)
}
