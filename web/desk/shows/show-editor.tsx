import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DeskShow } from '../../api/desk-types.ts'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { CoverPart } from './cover-part.tsx'
import { LineupPart } from './lineup-part.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { SavingNote, SavingTrouble } from './saving-note.tsx'
import { deskShowQuery } from './show-queries.ts'
import { DraftContext, useDraft, useDraftKeeper } from './use-draft.ts'
import { WhenPart } from './when-part.tsx'
import { AudiencePart, HostPart } from './who-part.tsx'
import { WordsPart } from './words-part.tsx'

const route = getRouteApi('/desk/framed/shows/$showId')

/** One show on one page: what, when, who, the cover, the lineup, for whom. */
export function ShowEditorPage() {
  const { showId } = route.useParams()
  const show = useQuery(deskShowQuery(showId))
  if (show.data) return <Editor key={show.data.id} show={show.data} />
  if (show.error) return <RetryPanel whole error={show.error} onRetry={() => void show.refetch()} />
  return (
    <p className="desk-state" role="status" aria-busy="true">
      <Trans>Opening the show</Trans>
    </p>
  )
}

function Editor({ show }: { show: DeskShow }) {
  const keeper = useDraftKeeper(show)
  return (
    <DraftContext value={keeper}>
      <Head />
      <SavingTrouble />
      <div className="show-editor">
        <div className="show-parts">
          <WordsPart />
          <WhenPart />
          <HostPart />
          <CoverPart />
          <LineupPart />
          <AudiencePart />
        </div>
        <PlanPanel />
      </div>
    </DraftContext>
  )
}

function Head() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { values, show } = useDraft()
  const title = read(values.title) || t`Untitled show`
  return (
    <>
      <Link className="show-back" to="/desk/shows">
        <BackIcon />
        <Trans>All shows</Trans>
      </Link>
      <PageHeader name={title} title={<bdi>{title}</bdi>} acts={<SavingNote />}>
        <bdi>{read(show.brand.name)}</bdi>
      </PageHeader>
    </>
  )
}
