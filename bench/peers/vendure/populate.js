import core from '@vendure/core'
import cli from '@vendure/core/cli/index.js'
import { config } from './config.js'

const data = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'Standard', percentage: 20 }],
  shippingMethods: [{ name: 'Standard', price: 500 }],
  paymentMethods: [
    { name: 'Manual', handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] } },
  ],
  collections: [],
}

const fresh = {
  ...config,
  dbConnectionOptions: { ...config.dbConnectionOptions, synchronize: true },
  importExportOptions: { importAssetsDir: import.meta.dirname },
}
const app = await cli.populate(() => core.bootstrap(fresh), data, 'products.csv')
await app.close()
process.exit(0)
