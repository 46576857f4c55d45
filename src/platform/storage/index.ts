/** Files by key. On this machine's disk; another store implements `Files`. */
import path from 'node:path'
import type { Config } from '#platform/config'
import type { Files } from './files.ts'
import { createLocalFiles } from './local-files.ts'

export type { ByteRange, FileFacts, Files } from './files.ts'
export { createLocalFiles } from './local-files.ts'
export { type Sending, sendFile } from './send-file.ts'

/** The files of this Souk, in `<data>/files`. */
export function createStorage({ config }: { config: Pick<Config, 'dataDir'> }): Files {
  return createLocalFiles(path.join(config.dataDir, 'files'))
}
