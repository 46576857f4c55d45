import { delegable } from '#people/delegations'
import { organisationKinds, roles } from '#people/organisations'
import type { Access, Route } from '#platform/http'

const HEAD = `# Who may do what

Made from the routes by tools/generate-openapi.ts. A test walks every line of it with every role, and with members of another brand.

- **everybody**: no account and no cookie. **guest**: whoever asks gets a signed guest identity. **signed in**: any account.
- **secret**: whoever brings the named secret; it says which thing it opens.
- Else the roles that hold the capability, in their own organisation alone: what is somebody else's is refused or not found.
- An agency's people act for a brand as far as its delegation says, until its date; every such act stands in the brand's log.
`

/** docs/permissions.md: what each role holds, then every route with who may call it. */
export function permissionTable(routes: readonly Route[]): string {
  const lines = routes.map(lineOf).toSorted()
  return `${HEAD}
## Roles

| role | holds |
| --- | --- |
${organisationKinds.flatMap((kind) => Object.entries(roles[kind]).map(([role, held]) => `| ${kind} ${role} | ${held.join(', ') || 'nothing of its own'} |`)).join('\n')}
| delegate | of these, what the delegation says: ${delegable.join(', ')} |

## Routes

| route | who | what it does |
| --- | --- | --- |
${lines.join('\n')}
`
}

function lineOf({ spec }: Route): string {
  const methods = [spec.method].flat().join(', ')
  return `| \`${spec.url}\` ${methods} | ${who(spec.access)} | ${spec.summary.replaceAll('|', '\\|')} |`
}

function who(access: Access): string {
  switch (access.kind) {
    case 'anyone':
      return 'everybody'
    case 'viewer':
      return 'guest'
    case 'account':
      return 'signed in'
    case 'token':
      return `secret: ${access.token}`
    case 'capability': {
      const held = organisationKinds.flatMap((kind) =>
        Object.entries(roles[kind])
          .filter(([, capabilities]) => capabilities.some((capability) => capability === access.capability))
          .map(([role]) => `${kind} ${role}`),
      )
      const lent = delegable.includes(access.capability) ? ['delegate'] : []
      return `${access.capability}: ${[...held, ...lent].join(', ')}`
    }
  }
}
