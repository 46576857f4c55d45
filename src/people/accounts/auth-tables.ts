const DAY_SECONDS = 86_400
const created = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** better-auth's tables under Souk's names. */
export const authTables = {
  user: { modelName: 'account', fields: { ...created, emailVerified: 'email_verified' } },
  session: {
    modelName: 'session',
    fields: { ...created, userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
    expiresIn: 30 * DAY_SECONDS,
    updateAge: DAY_SECONDS,
  },
  account: {
    modelName: 'credential',
    fields: {
      ...created,
      userId: 'account_id',
      providerId: 'provider_id',
      accountId: 'provider_account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verification', fields: { ...created, expiresAt: 'expires_at' } },
} as const

export const secondFactorTables = {
  user: { fields: { twoFactorEnabled: 'second_factor' } },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_count',
      lockedUntil: 'locked_until',
    },
  },
} as const
