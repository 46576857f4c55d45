import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

export const root = path.resolve(import.meta.dirname, '../..')
const command = path.join(root, 'node_modules/.bin/depcruise')
const run = promisify(execFile)

const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    totalDependenciesCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})
export type Cruise = z.infer<typeof cruiseSchema>['summary']

/** Runs the same command as `npm run check` in `folder`, with the rules of this repository. */
export async function cruise(folder: string, parts: readonly string[]): Promise<Cruise> {
  const config = path.join(root, '.dependency-cruiser.cjs')
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 }
  const { stdout } = await run(process.execPath, [command, ...parts, '--config', config, '--output-type', 'json'], options).catch(
    (error: { stdout?: string; stderr?: string }) => {
      if (!error.stdout) throw new Error(`dependency-cruiser broke: ${error.stderr ?? ''}`, { cause: error })
      return { stdout: error.stdout }
    },
  )
  return cruiseSchema.parse(JSON.parse(stdout)).summary
}

/** A small house elsewhere, under the manifest and the settings of this one. */
export async function plant(files: Readonly<Record<string, string>>): Promise<{ folder: string; clear(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-planted-'))
  await Promise.all(['package.json', 'tsconfig.json'].map((name) => cp(path.join(root, name), path.join(folder, name))))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return { folder, clear: () => rm(folder, { recursive: true, force: true }) }
}
