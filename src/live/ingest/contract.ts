import { z } from 'zod'

export const streamKeySchema = z
  .object({
    /** Told this once; a new one takes its place. */
    key: z.string(),
    /** Where an encoder publishes, with the key as bearer token. */
    whipUrl: z.string(),
    /** The server for encoders that speak RTMP, without the key; null where this Souk takes none. */
    rtmpUrl: z.string().nullable(),
  })
  .meta({ id: 'StreamKey', description: 'What an encoder needs to go on air with one show.' })

export const cameraKeySchema = z
  .object({ key: z.string(), whipUrl: z.string() })
  .meta({ id: 'CameraKey', description: 'What the studio’s page needs to send its own camera.' })
