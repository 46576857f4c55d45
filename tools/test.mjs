/**
 * `npm test`: every gate, from a fresh clone, with one line and its time each; ends with `N passed, N failed`.
 * `npm run check` leaves out the browser. A failed gate does not hide the ones after it.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringNode } from './set-up/bring-node.mjs'
import { buildWeb } from './set-up/build-web.mjs'
import { bringChromium } from './set-up/find-chromium.mjs'
import { GATES, runGate } from './set-up/gates.mjs'
import { installDependencies } from './set-up/install-dependencies.mjs'
import { StepFailed } from './set-up/run-step.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

async function test() {
  const browser = !process.argv.includes('--without-browser')
  const node = await bringNode(root)
  await installDependencies(root, node)
  const total = { passed: 0, failed: 0 }
  const add = ({ passed, failed }) => {
    total.passed += passed
    total.failed += failed
  }
  add(await attempt(() => buildWeb(root, node)))
  const environment = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1' }
  if (browser) add(await attempt(async () => Object.assign(environment, { CHROMIUM_PATH: await bringChromium(root, node) })))
  for (const gate of GATES.filter((each) => browser || !each.browser)) add(await runGate(gate, { root, node, environment }))
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

/** A part of the set-up that later gates need, but that must not hide what the others have to say. */
async function attempt(work) {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    process.stdout.write(`FAILED ${error.message}\n`)
    return { passed: 0, failed: 1 }
  }
}

try {
  process.exitCode = await test()
} catch (error) {
  process.exitCode = 1
  process.stderr.write(error instanceof StepFailed ? `${error.message}\n` : `${error.stack}\n`)
  process.stdout.write('0 passed, 1 failed\n')
}
