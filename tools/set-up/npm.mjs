import path from 'node:path'
import { runStep } from './run-step.mjs'

/** Runs npm by the same program that runs us, so that a script started by npm needs no npm on PATH, on the given Node. */
export async function runNpm(label, node, args, options) {
  const program = process.env.npm_execpath
  if (program && /npm(-cli)?\.c?js$/.test(program)) return runStep(label, node, [program, ...args], options)
  // npm leaves out optional packages that are not for the Node it runs on, the pages' builder among them.
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
  return runStep(label, 'npm', args, { ...options, env, shell: process.platform === 'win32' })
}
