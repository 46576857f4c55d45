import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

export const writeExportJob = defineJob('people.write-export', z.object({ id: z.uuid() }))
export const carryOutJob = defineJob('people.carry-out-farewell', z.object({ accountId: idSchema('acc') }))
/** Takes away files whose days are over. */
export const forgetExportsJob = defineJob('people.forget-exports', z.object({}))
