import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Checks, runs or undoes, whatever the import's state asks for; from where it stopped. */
export const workImportJob = defineJob('shop.work-import', z.object({ importId: idSchema('imp') }))
/** Fetches some of the pictures that wait, and asks for itself again while there are more. */
export const fetchPicturesJob = defineJob('shop.fetch-import-pictures', z.object({ importId: idSchema('imp') }))
/** Takes up what nobody works on any more. */
export const resumeImportsJob = defineJob('shop.resume-imports', z.object({}).loose())
