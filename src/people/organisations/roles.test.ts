import { expect, test } from 'vitest'
import { capabilities, capabilitiesOf, organisationKinds, roles } from './roles.ts'

test('every kind of organisation has an owner who may manage members, and nobody else may', () => {
  for (const kind of organisationKinds) {
    const managing = Object.entries(roles[kind]).filter(([, held]) => held.includes('members.manage'))
    expect(managing.map(([role]) => role)).toEqual(['owner'])
  }
})

test('every capability is held by somebody', () => {
  const held = new Set(organisationKinds.flatMap((kind) => Object.values(roles[kind]).flat()))
  expect([...held].toSorted()).toEqual(capabilities.toSorted())
})

test('a role that the kind does not have gives nothing', () => {
  expect(capabilitiesOf('brand', 'owner')).toContain('orders.read')
  expect(capabilitiesOf('agency', 'host')).toBeNull()
  expect(capabilitiesOf('brand', 'constructor')).toBeNull()
})
