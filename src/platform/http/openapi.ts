import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Access } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/** Collects every mounted route into one OpenAPI 3.1 description; `app.swagger()` gives it. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Souk',
        version: '0.1.0',
        description: 'Live shopping: shows, playback, checkout, orders, studio. Refusals are problem details (RFC 9457); translate `code`.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      components: {
        securitySchemes: {
          viewer: {
            type: 'apiKey',
            in: 'cookie',
            name: 'souk_viewer',
            description: 'Signed guest identity, given at the first call that needs one.',
          },
          account: { type: 'apiKey', in: 'cookie', name: 'souk.session_token', description: 'Session of a signed-in person.' },
          bearer: { type: 'http', scheme: 'bearer', description: 'Stream key, playback grant or webhook signature, as the route says.' },
        },
      },
    },
    transform: (input) => {
      const access = input.route.config?.access
      const described = jsonSchemaTransform(input)
      return access
        ? { ...described, schema: { ...described.schema, security: securityOf(access), 'x-access': wordsOf(access) } }
        : described
    },
    transformObject: jsonSchemaTransformObject,
  })
}

function securityOf(access: Access): Record<string, string[]>[] {
  switch (access.kind) {
    case 'anyone':
      return []
    case 'viewer':
      return [{ viewer: [] }]
    case 'account':
    case 'capability':
      return [{ account: [] }]
    case 'token':
      return [{ bearer: [] }]
  }
}

/** `anyone`, `viewer`, `account`, `can orders.read`, `bearer stream key`: one phrase a route, for the reference and the tests. */
export function wordsOf(access: Access): string {
  switch (access.kind) {
    case 'capability':
      return `can ${access.capability}`
    case 'token':
      return `bearer ${access.token}`
    default:
      return access.kind
  }
}
