import { defineProblems } from '#platform/problem'

export const showProblems = defineProblems('programme/shows', {
  unknown: { status: 404, title: 'There is no such show.' },
  'slug-taken': { status: 409, title: 'Another show has this address.' },
  'wrong-state': { status: 409, title: 'The show is in a state that does not allow this.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else changed the show meanwhile.' },
  locked: { status: 409, title: 'This can no longer be changed.' },
  'not-ready': { status: 409, title: 'Something is missing before others may find the show.' },
  'resume-over': { status: 409, title: 'The show was stopped too long ago to be taken up again.' },
  'no-such-time': { status: 422, title: 'The clocks skip this time that night.' },
  'zone-unknown': { status: 422, title: 'There is no such time zone.' },
  'host-unfit': { status: 422, title: 'This person may not host shows of the brand.' },
  'product-unfit': { status: 422, title: 'A product is not the brand’s, or not sold in the market of the show.' },
  'lineup-full': { status: 409, title: 'The lineup has all the products it can take.' },
  'in-lineup': { status: 409, title: 'The product is in the lineup already.' },
  'not-in-lineup': { status: 404, title: 'The lineup has no such item.' },
  'cursor-invalid': { status: 400, title: 'This is no place in the list.' },
  'only-drafts': { status: 409, title: 'Only a draft can be deleted. Cancel the show instead.' },
})
