import core from '@vendure/core'
import { config } from './config.js'

await core.bootstrap(config)
