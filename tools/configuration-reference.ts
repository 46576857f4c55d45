import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeSettings, type SettingDescription } from '#platform/config'

const FILE = path.resolve(import.meta.dirname, '../docs/configuration.md')

const intro = `# Configuration

Souk needs no settings. Those there are come from the environment, are read once at the start, and a wrong or unknown one is refused in one sentence.
This page is generated from \`src/platform/config/schema.ts\` by \`node tools/configuration-reference.ts\`.
`

function section(setting: SettingDescription): string {
  const absent = setting.default === undefined ? (setting.whenAbsent ?? 'nothing') : `\`${setting.default}\``
  return `### \`${setting.name}\`\n\n${setting.description}\n\n- Must be: ${setting.expects}.\n- Default: ${absent}.\n- Example: \`${setting.name}=${setting.example}\`\n`
}

function page(): string {
  const settings = describeSettings()
  const usable = settings.filter(({ reserved }) => !reserved).map(section)
  const rows = settings.filter(({ reserved }) => reserved).map(({ name, reserved }) => `| \`${name}\` | ${reserved} |`)
  const reserved = [
    '## Reserved names',
    '',
    'Refused for now, because ignoring them would be a lie.',
    '',
    '| name | why |',
    '| --- | --- |',
    ...rows,
  ]
  return `${[intro, '## Settings\n', ...usable, reserved.join('\n')].join('\n')}\n`
}

if (process.argv.includes('--check')) {
  const kept = await readFile(FILE, 'utf8').catch(() => '')
  if (kept !== page()) {
    console.error('docs/configuration.md is not what the settings say: run "node tools/configuration-reference.ts".')
    process.exitCode = 1
  }
} else {
  await writeFile(FILE, page())
}
