import { runStep } from './run-step.mjs'

/** Runs npm by the same program that runs us, so that a script started by npm needs no npm on PATH. */
export async function runNpm(label, args, options) {
  const program = process.env.npm_execpath
  if (program && /npm(-cli)?\.c?js$/.test(program)) return runStep(label, process.execPath, [program, ...args], options)
  return runStep(label, 'npm', args, { ...options, shell: process.platform === 'win32' })
}
