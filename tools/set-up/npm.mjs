import { runStep } from './run-step.mjs'

/** Runs npm by the same program that runs us, so that a script started by npm needs no npm on PATH, on the given Node. */
export async function runNpm(label, node, args, options) {
  const program = process.env.npm_execpath
  if (program && /npm(-cli)?\.c?js$/.test(program)) return runStep(label, node, [program, ...args], options)
  return runStep(label, 'npm', args, { ...options, shell: process.platform === 'win32' })
}
