import { Trans } from '@lingui/react/macro'
import { Badge } from '../../kit/badge.tsx'
import type { ProductState } from './product-filter.ts'

export function ProductMark({ state }: { state: ProductState }) {
  switch (state) {
    case 'draft':
      return (
        <Badge>
          <Trans context="state of a product">Draft</Trans>
        </Badge>
      )
    case 'in-review':
      return (
        <Badge tone="accent">
          <Trans context="state of a product">Waits for review</Trans>
        </Badge>
      )
    case 'changes-asked':
      return (
        <Badge tone="warning">
          <Trans context="state of a product">Changes asked</Trans>
        </Badge>
      )
    case 'published':
      return (
        <Badge tone="success">
          <Trans context="state of a product">On sale</Trans>
        </Badge>
      )
    case 'withdrawn':
      return (
        <Badge tone="warning">
          <Trans context="state of a product">Withdrawn</Trans>
        </Badge>
      )
  }
}
