import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { runStep, StepFailed } from './run-step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** Path of a Chromium on this system, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...ELSEWHERE]
  return candidates.find(isProgram)
}

/** As findChromium, and installs one where there is none. */
export async function bringChromium(root, node) {
  const found = findChromium() ?? (await broughtBefore(root))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await runStep('Reading the package lists for Chromium', 'apt-get', ['update', '-q'])
    await runStep('Installing Chromium for the browser tests', 'apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'])
  } else {
    const installer = path.join(root, 'node_modules', 'playwright-core', 'cli.js')
    await runStep('Fetching Chromium for the browser tests', node, [installer, 'install', 'chromium'])
  }
  const brought = findChromium() ?? (await broughtBefore(root))
  if (!brought) throw new StepFailed('The browser tests need Chromium, and none could be installed: install it by hand and run again.')
  return brought
}

async function broughtBefore(root) {
  const { chromium } = await import(path.join(root, 'node_modules', 'playwright-core', 'index.mjs'))
  const candidate = chromium.executablePath()
  return isProgram(candidate) ? candidate : undefined
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
