import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const roles: Record<string, MessageDescriptor> = {
  owner: msg`Owner: everything, members too`,
  manager: msg`Manager: products, orders and shows`,
  host: msg`Host: plans and runs shows`,
  operator: msg`Operator: runs shows`,
  moderator: msg`Moderator: keeps the chat`,
  member: msg`Member: acts where a manager names them`,
}

/** What a role may do, in a line. */
export const roleWords = (role: string): MessageDescriptor => roles[role] ?? msg`Another role`
