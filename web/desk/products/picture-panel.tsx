import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Refusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { TagIcon, UploadIcon } from '../../kit/icons.tsx'
import { useProductAct } from './use-product-change.ts'

const MOST_BYTES = 20 * 1024 * 1024

/** The picture that cards, sheets and orders show. */
export function PicturePanel({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const send = useProductAct(product.id, (file: File) => sendPicture(product, file))
  return (
    <section className="panel account-panel" aria-labelledby="picture-title">
      <h2 id="picture-title">
        <Trans>Picture of the product</Trans>
      </h2>
      <div className="product-large">{product.pictureUrl ? <img src={product.pictureUrl} alt="" /> : <TagIcon />}</div>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label={t`Picture of the product`}
        accept="image/jpeg,image/png,image/webp,image/avif"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      <div>
        <Button size="desk" icon={UploadIcon} busy={send.isPending} onClick={() => input.current?.click()}>
          {product.pictureUrl ? <Trans>Another picture</Trans> : <Trans>Choose a picture</Trans>}
        </Button>
      </div>
      <p className="field-help">
        <Trans>JPEG, PNG, WebP or AVIF, up to 20 MB. Place and camera are removed from it.</Trans>
      </p>
    </section>
  )
}

function sendPicture({ id, version }: DeskProduct, file: File): Promise<DeskProduct> {
  if (file.size > MOST_BYTES) return Promise.reject(new Refusal('platform/pictures/too-large', 413))
  return answered(
    api.PUT('/api/desk/products/{id}/picture', {
      params: { path: { id }, query: { version } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
}
