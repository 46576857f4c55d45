import pg from 'pg'

/** New databases on a server, each with its own owner; `adminUrl` is the administrator's. */
export async function openDatabases(adminUrl: string, names: readonly string[]): Promise<{ urlOf(name: string): string }> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  for (const name of names) {
    await client.query(`create role ${name} login password '${name}'`)
    await client.query(`create database ${name} owner ${name}`)
  }
  await client.end()
  return {
    urlOf(name) {
      const url = new URL(adminUrl)
      url.username = name
      url.password = name
      url.pathname = `/${name}`
      return url.href
    },
  }
}
