import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { answered, api } from '../../api/client.ts'
import type { Team } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from '../account/form-words.ts'
import { RoleOptions } from './role-field.tsx'
import { roleWords } from './role-words.tsx'
import { teamQuery } from './team-query.ts'

interface InvitePanelProps {
  organisationId: string
  team: Team
}

/** Asks somebody by letter, and shows who has not answered. */
export function InvitePanel({ organisationId, team }: InvitePanelProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const invite = useTeamAct(organisationId, t`The letter is on its way`, (body: { email: string; role: string }) =>
    answered(api.POST('/api/organisations/{id}/invitations', { params: { path: { id: organisationId } }, body: { ...body, language } })),
  )
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    invite.mutate({ email: wordOf(data, 'email'), role: wordOf(data, 'role') }, { onSuccess: () => form.current?.reset() })
  }
  return (
    <section className="panel account-panel" aria-labelledby="invite-title">
      <h2 id="invite-title">
        <Trans>Invite somebody</Trans>
      </h2>
      <form ref={form} className="account-form" onSubmit={submit}>
        <Field label={<Trans>E-mail</Trans>} name="email" type="email" dir="ltr" autoComplete="off" required />
        <SelectField label={<Trans>Role</Trans>} name="role" defaultValue="host">
          <RoleOptions roles={team.roles} />
        </SelectField>
        <Button type="submit" kind="main" size="desk" busy={invite.isPending}>
          <Trans>Send the letter</Trans>
        </Button>
      </form>
      <OpenInvitations organisationId={organisationId} team={team} />
    </section>
  )
}

function OpenInvitations({ organisationId, team }: InvitePanelProps) {
  const { t } = useLingui()
  const times = useTimes()
  const revoke = useTeamAct(organisationId, t`Taken back`, (invitation: string) =>
    answered(api.DELETE('/api/organisations/{id}/invitations/{invitation}', { params: { path: { id: organisationId, invitation } } })),
  )
  if (team.invitations.length === 0) return null
  return (
    <>
      <h3>
        <Trans>Not answered yet</Trans>
      </h3>
      <ul className="account-sessions">
        {team.invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span>
              <bdi dir="ltr">{email}</bdi>
              <small>
                <span>{t(roleWords(role))}</span> <Trans>until {times.short(expiresAt)}</Trans>
              </small>
            </span>
            <Button size="desk" aria-label={t`Take back: ${email}`} onClick={() => revoke.mutate(id)}>
              <Trans>Take back</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function useTeamAct<Input>(organisationId: string, done: string, act: (input: Input) => Promise<unknown>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => showToast({ tone: 'done', text: done }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: teamQuery(organisationId).queryKey }),
  })
}
