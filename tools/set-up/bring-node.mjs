import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm } from './npm.mjs'
import { StepFailed } from './run-step.mjs'

const NEEDED_MAJOR = 24

/** Path of a Node that runs our TypeScript: this one, or one that npm brings into `.node/`. */
export async function bringNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath
  const wanted = path.join(root, 'tools', 'node')
  const home = path.join(root, '.node')
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const version = JSON.parse(readFileSync(path.join(wanted, 'package.json'), 'utf8')).optionalDependencies[name]
  if (!version) {
    throw new StepFailed(
      `Souk needs Node ${NEEDED_MAJOR} or newer, this is ${process.versions.node}: install it from https://nodejs.org and start again.`,
    )
  }
  const folder = path.join(home, 'node_modules', name)
  const program = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (installedVersion(folder) !== version || !existsSync(program)) {
    mkdirSync(home, { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(wanted, file), path.join(home, file))
    await runNpm(
      `Bringing Node ${version}, because this system's is ${process.versions.node}`,
      process.execPath,
      ['ci', '--prefix', home, '--include=optional'],
      { cwd: home },
    )
  }
  return program
}

function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version
  } catch {
    return undefined
  }
}
