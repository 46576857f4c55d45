import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Icon } from '../../kit/icon.tsx'
import { CaptionsIcon, FlagIcon, FullScreenIcon, GlobeIcon, KeyboardIcon, ShareIcon, SmallPictureIcon } from '../../kit/icons.tsx'
import { setLanguage, useLanguage } from '../../kit/language.ts'
import { openReport } from '../../kit/report/open-report.ts'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import type { PageSession } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { useShare } from './share.ts'
import { useStage } from './stage.ts'

interface MoreSheetProps {
  session: PageSession
  onKeys: () => void
  onClose: () => void
}

/** Everything that is wanted now and then: the rail stays short. */
export function MoreSheet({ session, onKeys, onClose }: MoreSheetProps) {
  const { language, read } = useLanguage()
  const show = useStore(session.show)
  const { screen, captions } = useStage()
  const share = useShare(session)
  const captionsShown = useStore(captions.shown)
  const small = useStore(screen.small)
  const full = useStore(screen.full)
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <Sheet title={<Trans>More</Trans>} onClose={onClose}>
      <ul className="more">
        <Entry icon={ShareIcon} onPress={share}>
          <Trans>Share</Trans>
        </Entry>
        <Entry icon={GlobeIcon} onPress={() => void setLanguage(other)}>
          <span lang={other}>{other === 'ar' ? 'العربية' : 'English'}</span>
        </Entry>
        {captionsShown !== null && (
          <Entry icon={CaptionsIcon} onPress={() => captions.toggle()}>
            {captionsShown ? <Trans>Hide captions</Trans> : <Trans>Show captions</Trans>}
          </Entry>
        )}
        {screen.canShrink && (
          <Entry icon={SmallPictureIcon} onPress={() => void screen.toggleSmall()}>
            {small ? <Trans>Back into the page</Trans> : <Trans>Picture in picture</Trans>}
          </Entry>
        )}
        {screen.canFill && (
          <Entry icon={FullScreenIcon} onPress={() => void screen.toggleFull()}>
            {full ? <Trans>Leave full screen</Trans> : <Trans>Full screen</Trans>}
          </Entry>
        )}
        <Entry icon={FlagIcon} onPress={() => openReport({ kind: 'show', id: show.id, title: read(show.title) })}>
          <Trans>Report this show</Trans>
        </Entry>
        <Entry icon={KeyboardIcon} onPress={onKeys}>
          <Trans>Keys</Trans>
        </Entry>
      </ul>
    </Sheet>
  )
}

function Entry({ icon: Sign, onPress, children }: { icon: Icon; onPress: () => void; children: ReactNode }) {
  const close = useCloseSheet()
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          close()
          onPress()
        }}
      >
        <Sign />
        <span>{children}</span>
      </button>
    </li>
  )
}

/** Which keys do what, and the way to turn them off. */
export function KeysSheet({
  replay,
  onClose,
  on,
  onChange,
}: {
  replay: boolean
  onClose: () => void
  on: boolean
  onChange: (on: boolean) => void
}) {
  const { t } = useLingui()
  const rows: [string[], string][] = [
    [['K', t`Space`], t`Play or pause`],
    [['M'], t`Sound on or off`],
    [['↑', '↓'], t`Louder, quieter`],
    ...(replay ? [[['←', '→'], t`Ten seconds back, ten seconds on`] satisfies [string[], string]] : []),
    [['F'], t`Full screen`],
    [['P'], t`Picture in picture`],
    [['C'], t`Captions, where there are any`],
    [['?'], t`This list`],
  ]
  return (
    <Sheet title={<Trans>Keys</Trans>} onClose={onClose}>
      <dl className="keys">
        {rows.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-switch">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
        <Trans>Single keys act on the picture</Trans>
      </label>
    </Sheet>
  )
}
