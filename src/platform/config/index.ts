/**
 * What the operator decides: settings from the environment, read once at the start, refused in one sentence when wrong.
 * `docs/configuration.md` is generated from the schema.
 */
export { prepareDataFolder } from './data-folder.ts'
export { type Config, readConfig, type Settings } from './read-config.ts'
export { describeSettings, type SettingDescription } from './schema.ts'
