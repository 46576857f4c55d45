import { idSchema } from '#platform/ids'
import type { ModerationDeps } from './deps.ts'
import type { SubjectSource } from './subjects.ts'

const accountIdSchema = idSchema('acc')

/** People are reported like things. Their suspension is part of the decision's own transaction. */
export function personSource({ accounts }: Pick<ModerationDeps, 'accounts'>): SubjectSource {
  return {
    acts: ['suspend-account'],
    async find(id) {
      const accountId = accountIdSchema.safeParse(id)
      const person = accountId.success ? (await accounts.getMany([accountId.data])).get(accountId.data) : undefined
      return person ? { title: person.name, address: null, accountId: person.id, snapshot: { name: person.name } } : null
    },
    carryOut: async () => undefined,
    takeBack: async () => undefined,
  }
}
