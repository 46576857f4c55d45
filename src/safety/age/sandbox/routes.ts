import { z } from 'zod'
import type { Database } from '#platform/db'
import { anyone, httpProblems, type Route, route } from '#platform/http'
import { enqueue } from '#platform/jobs'
import type { Signer } from '#platform/signing'
import type { AgeVisit } from '../provider.ts'
import { pageHeaders, visitPage } from './page.ts'
import { deliverResult, outcomeSchema } from './results.ts'
import { decodeVisit } from './visit.ts'

const tag = 'Sandbox provider'
const query = z.object({ visit: z.string().max(2000) })

/** The sandbox's own addresses. They stand for another company's. */
export function sandboxRoutes({ db, signer, isOpen }: { db: Database; signer: Signer; isOpen(): boolean }): Route[] {
  const visitOf = (signed: string): AgeVisit => {
    const text = isOpen() ? signer.verify(signed) : null
    if (text === null) throw httpProblems['not-found']()
    return decodeVisit(text)
  }
  return [
    route({
      ...{ method: 'GET', url: '/sandbox/age', access: anyone, tag, summary: 'Hosted age check', query, hidden: true },
      handler: ({ query: { visit }, reply }) => reply.headers(pageHeaders).send(visitPage(visitOf(visit))),
    }),
    route({
      ...{ method: 'POST', url: '/sandbox/age', access: anyone, tag, summary: 'The outcome of the check', query, hidden: true },
      consumes: 'application/x-www-form-urlencoded',
      handler: async ({ query: { visit }, request, reply }) => {
        const { checkId, returnTo } = visitOf(visit)
        const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
        const outcome = outcomeSchema.safeParse(form.get('outcome'))
        if (!outcome.success) throw httpProblems.invalid()
        await enqueue(db.pool, deliverResult, { checkId, outcome: outcome.data })
        return reply.redirect(returnTo, 303)
      },
    }),
  ]
}
