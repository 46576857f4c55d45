import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { StopIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { DecideForm } from './decide-form.tsx'
import { OperatorList } from './operator-panel.tsx'
import { onAirQuery, type Subject } from './queries.ts'

/** Every show on air, each with the button that ends it. */
export function OnAir() {
  const { read } = useLanguage()
  const [stopping, setStopping] = useState<Subject | null>(null)
  const { data } = useQuery(onAirQuery)
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <OperatorList title={<Trans>On air now</Trans>}>
        {items.map(({ subject, title, address }) => (
          <li key={subject.id}>
            <span>
              <a href={address ?? '/'}>
                <bdi>{read(title)}</bdi>
              </a>
            </span>
            <Button kind="danger" size="desk" icon={StopIcon} onClick={() => setStopping(subject)}>
              <Trans>Stop the broadcast now</Trans>
            </Button>
          </li>
        ))}
      </OperatorList>
      <Dialog title={<Trans>Stop this broadcast</Trans>} isOpen={stopping !== null} onClose={() => setStopping(null)}>
        {stopping && <DecideForm subject={stopping} acts={['stop-broadcast', 'restrict-to-adults']} onDecided={() => setStopping(null)} />}
      </Dialog>
    </>
  )
}
