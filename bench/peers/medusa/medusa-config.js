const { defineConfig } = require('@medusajs/framework/utils')

const anyone = 'http://localhost'

/** As installed: events, workflows and locks in memory. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false }, pool: { max: 20 } },
    http: { storeCors: anyone, adminCors: anyone, authCors: anyone, jwtSecret: 'only-for-the-bench', cookieSecret: 'only-for-the-bench' },
  },
  admin: { disable: true },
})
