import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { components } from './schema.gen.ts'

/** What became of a place in a line. */
export const allocationWords: Record<components['schemas']['Allocation']['state'], MessageDescriptor> = {
  bought: msg`Bought`,
  turn: msg({ message: 'Held', context: 'an outcome in a line' }),
  lapsed: msg`Time ran out`,
  left: msg`Gave it back`,
  refused: msg`Had a share already`,
  waiting: msg`Got nothing`,
  over: msg`Got nothing`,
}

export const peopleInLine = (count: number): MessageDescriptor =>
  msg({
    message: plural(count, { one: '# person stood in line.', other: '# people stood in line, in this order.' }),
  })
