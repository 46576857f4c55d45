import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Seals what was posted since the last seal, then asks for itself again. */
export const sealLedger = defineJob('money.seal-ledger', z.object({}))
/** Compares every balance with its transfers and checks the chain of seals. */
export const auditLedger = defineJob('money.audit-ledger', z.object({}))
