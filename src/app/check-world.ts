/** Looks, before anything is started, at what would otherwise fail halfway. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import { createServer } from 'node:net'
import { BootRefusal } from '#platform/boot'
import type { Settings } from '#platform/config'

export async function checkWorld(settings: Settings): Promise<void> {
  await checkPort(settings.port, settings.host)
  if (settings.media.udpPort) await checkUdpPort(settings.media.udpPort)
  if (settings.media.rtmpPort) await checkRtmpPort(settings.media.rtmpPort, settings.host)
  if (settings.tls) {
    await checkReadable('SOUK_TLS_CERT', settings.tls.certFile)
    await checkReadable('SOUK_TLS_KEY', settings.tls.keyFile)
  }
}

async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch (error) {
    throw refusalForPort(error as NodeJS.ErrnoException, port, host)
  }
  probe.close()
  await once(probe, 'close')
}

async function checkRtmpPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch {
    throw new BootRefusal(`TCP port ${port} for RTMP cannot be opened: choose another with SOUK_RTMP_PORT.`)
  }
  probe.close()
  await once(probe, 'close')
}

/** Also for the moment when the server itself listens. */
export function refusalForPort(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new BootRefusal(
      `Port ${port} is taken: end the program that uses it, or choose another, for example PORT=${port === 65_535 ? 3000 : port + 1}.`,
    )
  }
  if (error.code === 'EACCES') return new BootRefusal(`Port ${port} is not open to this user: choose one above 1023 with PORT.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new BootRefusal(`SOUK_HOST is ${host}, which is no address of this machine: use 127.0.0.1 or 0.0.0.0.`)
  }
  return error
}

async function checkUdpPort(port: number): Promise<void> {
  const probe = createSocket('udp4')
  try {
    probe.bind(port)
    await once(probe, 'listening')
  } catch {
    throw new BootRefusal(`UDP port ${port} for live video is taken: choose another with SOUK_MEDIA_UDP_PORT.`)
  } finally {
    probe.close()
  }
}

async function checkReadable(setting: string, file: string): Promise<void> {
  await access(file, constants.R_OK).catch((error: Error) => {
    throw new BootRefusal(`${setting} cannot be read (${error.message}): give the path of a PEM file that this user may read.`)
  })
}
