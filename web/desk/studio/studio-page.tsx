import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Children, type ReactNode, type RefObject, useCallback, useEffect, useState } from 'react'
import type { StudioShow } from '../../api/desk-types.ts'
import { asRefusal } from '../../api/refusal.ts'
import { useIsCompact } from '../../kit/desk/narrow.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Tabs } from '../../kit/desk/tabs.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CameraIcon } from '../../kit/icons.tsx'
import { setRegion, useLanguage } from '../../kit/language.ts'
import { DeskFrame } from '../../shell/desk-frame.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { ChatPanel } from './chat-panel.tsx'
import { ClipActs } from './clips/clip-acts.tsx'
import { useStills } from './clips/use-stills.ts'
import { LineupPanel } from './lineup-panel.tsx'
import { NextCue } from './next-cue.tsx'
import { PinLine } from './pin-line.tsx'
import { RundownEdit } from './rundown-edit.tsx'
import { RundownPanel } from './rundown-panel.tsx'
import { SalesTicker } from './sales-ticker.tsx'
import { SellingPanel } from './selling-panel.tsx'
import { SentPicture, useSending } from './sending.tsx'
import { ShortcutsHelp, useShortcuts } from './shortcuts.tsx'
import { ShowActs } from './show-acts.tsx'
import { SignalPanel } from './signal-panel.tsx'
import { studioQuery } from './studio-queries.ts'
import { OnAir, StudioFigures, StudioTitle } from './studio-top.tsx'
import { type Live, useLiveSession } from './use-live-session.ts'
import { useRundown } from './use-rundown.ts'

const route = getRouteApi('/desk/studio/$showId')

export function StudioPage() {
  const { showId } = route.useParams()
  const studio = useQuery(studioQuery(showId))
  if (studio.data) return <Studio key={showId} studio={studio.data} />
  return <DeskFrame rail>{studio.error ? <NoStudio error={studio.error} onRetry={() => void studio.refetch()} /> : <OnItsWay />}</DeskFrame>
}

function Studio({ studio, studio: { show } }: { studio: StudioShow }) {
  const { video, live } = useLiveSession(show)
  const { place, pin, pinnedItemId, sinceMilliseconds, next } = useRundown(studio, live)
  const sending = useSending(show.id)
  const isCompact = useIsCompact()
  const [editing, setEditing] = useState(false)
  usePageOf(studio)
  useFreshSales(show.id, live)
  useShortcuts({ next, unpin: () => void (pinnedItemId !== null && pin.unpin()) })

  const figures = <StudioFigures studio={studio} viewers={live.room.viewers} />
  const acts = (
    <div className="studio-acts">
      <PinLine status={pin.status} show={show} />
      <NextCue place={place} busy={pin.status.kind === 'sending'} onNext={next} />
    </div>
  )
  const state = stateOf(studio, live)
  const isLive = state === 'live'
  const onAir = <OnAir studio={studio} live={live} />
  useStillsOf(video, show.id, isLive)
  const clips = <ClipActs show={show} onAir={isLive} />
  const parts: StudioParts = {
    rundown: (
      <RundownPanel
        show={show}
        rundown={studio.rundown}
        place={place}
        sinceMilliseconds={sinceMilliseconds}
        pinnedItemId={pinnedItemId}
        levels={live.room.stock}
        acts={!isCompact && acts}
        onEdit={() => setEditing(true)}
      />
    ),
    lineup: <LineupPanel show={show} pinnedItemId={pinnedItemId} levels={live.room.stock} offer={live.room.offer} pin={pin} />,
    chat: <ChatPanel show={show} live={live} />,
    signal: <SignalPanel show={show} onEncoder={() => sending.choose('encoder')} onRtmp={() => sending.choose('rtmp')} />,
    selling: <SellingPanel show={show} live={live} />,
    sales: <SalesTicker lines={live.room.lines} />,
  }
  const top = (
    <StudioTop studio={studio} brief={!isCompact && [figures, onAir]}>
      <ShowActs show={show} hasPicture={isLive} onNoPicture={() => sending.choose('camera')} />
    </StudioTop>
  )
  return (
    <DeskFrame rail top={top}>
      <div className="studio">
        <div className="studio-picture">
          <SentPicture video={video} show={show} live={live} sending={sending} />
          {isCompact ? (
            <div className="studio-brief">{Children.toArray([onAir, figures, clips])}</div>
          ) : (
            Children.toArray([clips, parts.signal])
          )}
        </div>
        {isCompact ? <CompactParts {...parts} /> : <WideParts {...parts} />}
        {isCompact && acts}
      </div>
      {sending.dialogs}
      {editing && <RundownEdit show={show} rundown={studio.rundown} room={live.room} onClose={() => setEditing(false)} />}
    </DeskFrame>
  )
}

const stateOf = (studio: StudioShow, live: Live) => live.room.broadcast?.state ?? studio.broadcast?.state ?? 'ended'

function useStillsOf(video: RefObject<HTMLVideoElement | null>, showId: string, live: boolean): void {
  useStills(
    useCallback(() => video.current, [video]),
    showId,
    live,
  )
}

/** Name, figures where there is room, acts. */
function StudioTop({ studio, brief, children }: { studio: StudioShow; brief: ReactNode[] | false; children: ReactNode }) {
  return (
    <>
      <StudioTitle studio={studio} />
      {brief && Children.toArray(brief)}
      {brief && <ShortcutsHelp />}
      {children}
    </>
  )
}

type StudioParts = Record<'rundown' | 'lineup' | 'chat' | 'signal' | 'selling' | 'sales', ReactNode>

function WideParts({ rundown, lineup, chat, selling, sales }: StudioParts) {
  const { t } = useLingui()
  return (
    <>
      {rundown}
      <div className="studio-side">
        {chat}
        <Tabs
          className="studio-goods"
          label={t`Lineup and selling`}
          parts={[
            { id: 'lineup', title: <Trans>Lineup</Trans>, content: lineup },
            { id: 'selling', title: <Trans>Selling</Trans>, content: selling },
          ]}
        />
      </div>
      {sales}
    </>
  )
}

function CompactParts({ rundown, lineup, chat, signal, selling }: StudioParts) {
  const { t } = useLingui()
  return (
    <>
      <Tabs
        className="studio-tabs"
        label={t`Parts of the studio`}
        parts={[
          { id: 'rundown', title: <Trans>Rundown</Trans>, content: rundown },
          { id: 'lineup', title: <Trans>Lineup</Trans>, content: lineup },
          { id: 'selling', title: <Trans>Selling</Trans>, content: selling },
          { id: 'chat', title: <Trans>Chat</Trans>, content: chat },
          { id: 'signal', title: <Trans>Signal</Trans>, content: signal },
        ]}
      />
    </>
  )
}

/** The page carries the show's name; digits, dates and currency marks follow its market. */
function usePageOf({ show }: StudioShow): void {
  const { t } = useLingui()
  const { read } = useLanguage()
  const title = read(show.title)
  usePageName(t`Studio: ${title}`)
  const { country } = show.market
  useEffect(() => setRegion(country), [country])
}

/** Sales and the broadcast are read again when the room tells of a change. */
function useFreshSales(showId: string, { room }: Live): void {
  const queryClient = useQueryClient()
  const newestSale = room.lines.findLast((line) => line.kind === 'sale')?.id
  const broadcast = `${room.broadcast?.id} ${room.broadcast?.state}`
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: studioQuery(showId).queryKey })
  }, [queryClient, showId, newestSale, broadcast])
}

function NoStudio({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { status } = asRefusal(error)
  if (status !== 404 && status !== 403) return <RetryPanel whole error={error} onRetry={onRetry} />
  return (
    <div className="desk-state">
      <EmptyState
        heading="h1"
        picture={<CameraIcon />}
        title={<Trans>You do not run this show</Trans>}
        action={
          <Link className="btn btn-desk" to="/desk/studio">
            <Trans>Shows you may run</Trans>
          </Link>
        }
      >
        <Trans>It does not exist, or another crew runs it.</Trans>
      </EmptyState>
    </div>
  )
}

function OnItsWay() {
  const { t } = useLingui()
  usePageName(t`Studio`)
  return (
    <p className="desk-state" role="status">
      <Trans>Opening the studio</Trans>
    </p>
  )
}
