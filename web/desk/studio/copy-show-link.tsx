import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { LinkIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'

/** Puts the address of the watch page on the clipboard, to be sent to people. */
export function CopyShowLink({ slug }: { slug: string }) {
  const { t } = useLingui()
  async function copy(): Promise<void> {
    const address = new URL(`/shows/${slug}`, location.origin).href
    try {
      await navigator.clipboard.writeText(address)
      showToast({ tone: 'done', text: t`The link is on your clipboard` })
    } catch {
      showToast({ tone: 'refused', text: <bdi dir="ltr">{address}</bdi> })
    }
  }
  return (
    <Button size="desk" icon={LinkIcon} onClick={() => void copy()}>
      <Trans>Copy the show’s link</Trans>
    </Button>
  )
}
