const flows = require('@medusajs/medusa/core-flows')
const { ContainerRegistrationKeys, Modules, ProductStatus } = require('@medusajs/framework/utils')

/** One sales channel, one region, one way of delivery, two products. Prints what shoppers have to know. */
module.exports.default = async function seed({ container }) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const run = async (flow, input) => (await flow(container).run({ input })).result

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Bench' }] })
  const [region] = await run(flows.createRegionsWorkflow, {
    regions: [{ name: 'Europe', currency_code: 'eur', countries: ['de'], payment_providers: ['pp_system_default'] }],
  })
  await run(flows.createTaxRegionsWorkflow, [{ country_code: 'de', provider_id: 'tp_system' }])
  const [location] = await run(flows.createStockLocationsWorkflow, {
    locations: [{ name: 'Bench', address: { city: 'Berlin', country_code: 'DE', address_1: 'One' } }],
  })
  const shippingOptionId = await deliver({ container, link, run, location })
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] })
  const [key] = await run(flows.createApiKeysWorkflow, { api_keys: [{ title: 'Bench', type: 'publishable', created_by: '' }] })
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] })

  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({})
  const product = (handle) => ({
    title: handle,
    handle,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: profile.id,
    options: [{ title: 'Kind', values: ['One'] }],
    variants: [
      { title: 'One', sku: handle, options: { Kind: 'One' }, manage_inventory: true, prices: [{ amount: 25, currency_code: 'eur' }] },
    ],
    sales_channels: [{ id: channel.id }],
  })
  const made = await run(flows.createProductsWorkflow, { products: ['tee', 'flash'].map(product) })
  const { data: items } = await query.graph({ entity: 'inventory_item', fields: ['id', 'sku'] })
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map(({ id, sku }) => ({
      ...{ inventory_item_id: id, location_id: location.id },
      stocked_quantity: sku === 'flash' ? 50 : 1_000_000,
    })),
  })
  const variantOf = (handle) => made.find((one) => one.handle === handle).variants[0].id
  const known = { key: key.token, regionId: region.id, shippingOptionId, tee: variantOf('tee'), flash: variantOf('flash') }
  console.log(`\nBENCH ${JSON.stringify(known)}`)
}

async function deliver({ container, link, run, location }) {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const place = { [Modules.STOCK_LOCATION]: { stock_location_id: location.id } }
  await link.create({ ...place, [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' } })
  const [profile] = await run(flows.createShippingProfilesWorkflow, { data: [{ name: 'Bench', type: 'default' }] })
  const set = await fulfillment.createFulfillmentSets({
    name: 'Bench',
    type: 'shipping',
    service_zones: [{ name: 'Germany', geo_zones: [{ type: 'country', country_code: 'de' }] }],
  })
  await link.create({ ...place, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } })
  const [option] = await run(flows.createShippingOptionsWorkflow, [
    {
      name: 'Standard',
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: 'Standard', description: 'Standard', code: 'standard' },
      prices: [{ currency_code: 'eur', amount: 5 }],
      rules: [
        { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
        { attribute: 'is_return', value: 'false', operator: 'eq' },
      ],
    },
  ])
  return option.id
}
