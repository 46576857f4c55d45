import core from '@vendure/core'

const { DefaultLogger, LogLevel, dummyPaymentHandler } = core

/** As installed, with what production asks for. */
export const config = {
  apiOptions: { hostname: '127.0.0.1', port: Number(process.env.PORT), adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    superadminCredentials: { identifier: 'bench', password: 'only-for-the-bench' },
    cookieOptions: { secret: 'only-for-the-bench' },
  },
  dbConnectionOptions: { type: 'postgres', url: process.env.DATABASE_URL, synchronize: false, logging: false, extra: { max: 20 } },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  plugins: [],
}
