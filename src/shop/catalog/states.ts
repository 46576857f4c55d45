import { defineStates } from '#platform/states'

export const productStateNames = ['draft', 'in-review', 'changes-asked', 'published', 'withdrawn'] as const
export type ProductState = (typeof productStateNames)[number]

/** Only what is published is sold. A market may ask for a look at it before: `in-review`. */
export const productStates = defineStates<ProductState>('shop/catalog', 'draft', {
  draft: ['published', 'in-review'],
  'in-review': ['published', 'changes-asked', 'draft'],
  'changes-asked': ['in-review', 'published', 'draft'],
  published: ['withdrawn'],
  withdrawn: ['published', 'in-review'],
})
