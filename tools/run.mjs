/** `node tools/run.mjs NAME [ARGUMENTS…]`: runs tools/NAME.ts with its dependencies, on a Node that takes TypeScript. Plain JavaScript, Node 20. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringNode } from './set-up/bring-node.mjs'
import { buildWeb } from './set-up/build-web.mjs'
import { bringChromium } from './set-up/find-chromium.mjs'
import { installDependencies } from './set-up/install-dependencies.mjs'
import { passSignals, StepFailed } from './set-up/run-step.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const WITH_BROWSER = ['bench', 'pictures']

async function run(name, ...args) {
  const node = await bringNode(root)
  await installDependencies(root, node)
  const environment = { ...process.env }
  if (WITH_BROWSER.includes(name)) {
    await buildWeb(root, node)
    environment.CHROMIUM_PATH ??= await bringChromium(root, node)
  }
  const script = path.join(root, 'tools', `${name}.ts`)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], { env: environment, stdio: 'inherit' })
  passSignals(child)
  const [code, signal] = await once(child, 'exit')
  return signal ? 1 : code
}

try {
  process.exitCode = await run(...process.argv.slice(2))
} catch (error) {
  process.exitCode = 1
  process.stderr.write(error instanceof StepFailed ? `${error.message}\n` : `${error.stack}\n`)
}
