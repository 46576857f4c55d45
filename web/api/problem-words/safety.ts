import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const safetyWords: Record<string, MessageDescriptor> = {
  'safety/audience/age-check-needed': msg`This show is for adults. Show that you are one first.`,
  'safety/age/host-age-needed': msg`Not on air: the host has to show first that they are 18 or older.`,
  'safety/age/said-minor': msg`You said that you are under 18. We ask again tomorrow.`,
  'safety/age/document-waiting': msg`A document of yours is waiting for its review already.`,
  'safety/age/document-invalid': msg`This file is no picture or PDF. Choose another one.`,
  'safety/age/document-unknown': msg`This document was decided about meanwhile, or taken back.`,
  'safety/age/own-document': msg`Nobody reviews a document of their own.`,
  'safety/age/no-provider': msg`No company that checks ages is set up here yet. The operator names one in the settings.`,
  'safety/age/check-unknown': msg`There is no such check. Begin anew.`,
  'safety/moderation/subject-unknown': msg`It is no longer here.`,
  'safety/moderation/report-unknown': msg`There is no such report.`,
  'safety/moderation/decision-unknown': msg`There is no such decision, or it was answered meanwhile.`,
  'safety/moderation/act-not-possible': msg`This cannot be done to it.`,
  'safety/moderation/about-yourself': msg`Nobody decides about themselves.`,
  'safety/moderation/until-passed': msg`The end lies in the past. Choose a later day.`,
  'safety/moderation/appeal-over': msg`There was an appeal already, or the time for it is over.`,
  'safety/moderation/second-operator-needed': msg`Somebody other than who decided first answers an appeal.`,
  'safety/audience/viewer-needed': msg`Load the page again, then try once more.`,
}
