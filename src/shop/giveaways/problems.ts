import { defineProblems } from '#platform/problem'

export const giveawayProblems = defineProblems('shop/giveaways', {
  unknown: { status: 404, title: 'There is no such giveaway.' },
  'not-open': { status: 409, title: 'The giveaway takes no entries now.' },
  'entered-already': { status: 409, title: 'This address has entered already. One entry a person.' },
  'email-needed': { status: 400, title: 'An e-mail address is needed, to tell whoever wins.' },
  'own-giveaway': { status: 403, title: 'Whoever works for the shop does not enter its giveaways.' },
  'follow-first': { status: 403, title: 'This giveaway is for followers of the channel.' },
  'only-watching': { status: 403, title: 'This giveaway is entered from its show.' },
  'variant-unknown': { status: 422, title: 'There is no such product to give away.' },
  'occasion-unknown': { status: 422, title: 'There is no show of this shop to give it away in.' },
  'only-practice': { status: 409, title: 'Nothing is given away in a practice.' },
  'not-enough-stock': { status: 409, title: 'Not so many pieces are free to be set aside.' },
  'already-running': { status: 409, title: 'Another giveaway is open. One after the other.' },
  'has-entries': { status: 409, title: 'There are entries: the giveaway goes on to its end.' },
  'reason-needed': { status: 422, title: 'Whoever entered is told why. A reason is needed.' },
  'being-claimed': { status: 409, title: 'It is being claimed in another window.' },
  'not-won': { status: 404, title: 'There is nothing here that you won.' },
})
