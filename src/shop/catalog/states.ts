import { defineStates } from '#platform/states'

export const productStateNames = ['draft', 'published', 'withdrawn'] as const
export type ProductState = (typeof productStateNames)[number]

/** Only what is published is sold. */
export const productStates = defineStates<ProductState>('shop/catalog', 'draft', {
  draft: ['published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
})
