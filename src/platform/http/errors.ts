import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { Problem } from '#platform/problem'
import { httpProblems } from './problems.ts'

/** The one edge where refusals and faults become `application/problem+json`. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => send(asProblem(error, request), request, reply))
  app.setNotFoundHandler((request, reply) => send(httpProblems['not-found'](), request, reply))
}

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const retryAfterSeconds = problem.extensions['retryAfterSeconds']
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem.toBody(request.id))
}

function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      pointer: `/${error.validationContext}${issue.instancePath}`,
      message: issue.message,
    }))
    return httpProblems.invalid(undefined, { errors })
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return httpProblems['unsupported-media-type']()
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return httpProblems['too-large']()
  }
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return httpProblems.invalid(error.message)
  // A fault is logged whole and never echoed; the person gets the id to quote.
  request.log.error({ err: error }, 'request failed')
  return httpProblems['internal-error']()
}
