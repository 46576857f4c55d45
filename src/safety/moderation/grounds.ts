import { type Ground, lawGrounds } from './contract.ts'

const LAW: ReadonlySet<Ground> = new Set(lawGrounds)
/** Somebody may come to harm while it waits. */
const AT_ONCE: ReadonlySet<Ground> = new Set(['child-safety', 'violence', 'not-an-adult', 'dangerous-acts'])
const LAST: ReadonlySet<Ground> = new Set(['spam', 'misleading', 'other'])

/** What the decision leans on. */
export const basisOf = (ground: Ground): 'law' | 'rules' => (LAW.has(ground) ? 'law' : 'rules')

/** 3 comes first. */
export const urgencyOf = (ground: Ground): 1 | 2 | 3 => (AT_ONCE.has(ground) ? 3 : LAST.has(ground) ? 1 : 2)
