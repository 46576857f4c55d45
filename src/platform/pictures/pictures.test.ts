import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { createPictures } from './index.ts'
import { PICTURE_BYTES } from './limits.ts'
import { widthsOf } from './widths.ts'

const kept = new Map<string, Buffer>()
const pictures = createPictures({
  files: {
    put: async (key, content) => void kept.set(key, Buffer.from(content as Uint8Array)),
    read: async (key) => kept.get(key) ?? null,
    remove: async (key) => {
      for (const name of kept.keys()) if (name.startsWith(`${key}/`)) kept.delete(name)
    },
  },
})
beforeEach(() => kept.clear())

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#b8450b' } })

/** A PNG that says it is `width` × `height` and unfolds to nothing but zeros: some hundred bytes a megapixel. */
function bomb(width: number, height: number): Buffer {
  const crcs = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  const crc = (bytes: Buffer) => (bytes.reduce((sum, byte) => crcs[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(4 + body.length + 4)
    frame.writeUInt32BE(data.length, 0)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc(body), 4 + body.length)
    return frame
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(height, 2000) * (1 + Math.ceil(width / 8))))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a photograph is kept in three widths as WebP, turned upright, and says nothing of its maker', async () => {
  const photograph = await plain(3000, 2000)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Somebody at home' }, IFD3: { GPSLatitude: '25/1 12/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const url = await pictures.take(photograph)
  const sizes = widthsOf(url)
  expect(sizes.map(({ width }) => width)).toEqual([320, 720, 1280])
  for (const { url: address, width } of sizes) {
    const webp = kept.get(address.slice(1))!
    const facts = await sharp(webp).metadata()
    expect(facts).toMatchObject({ format: 'webp', width, height: Math.round(width * 1.5) })
    expect([facts.exif, facts.icc, facts.xmp, facts.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(webp.includes('Somebody')).toBe(false)
  }
})

test('a small picture is not blown up, and a tiny one is refused', async () => {
  const url = await pictures.take(await plain(400, 500).png().toBuffer())
  expect((await sharp(kept.get(url.slice(1))!).metadata()).width).toBe(400)
  await expect(pictures.take(await plain(90, 500).png().toBuffer())).rejects.toMatchObject({ code: 'platform/pictures/too-small' })
})

test.each([
  ['a bomb that unfolds to 400 megapixels', bomb(20_000, 20_000)],
  ['one as wide as a format allows', bomb(2_000_000, 1000)],
  ['more bytes than are taken', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(PICTURE_BYTES)])],
])('%s is refused before it is unfolded', async (_what, bytes) => {
  await expect(pictures.take(bytes)).rejects.toMatchObject({ code: 'platform/pictures/too-large' })
  expect(kept.size).toBe(0)
})

test.each([
  ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')],
  ['an animation', Buffer.from('GIF89a\x01\x00\x01\x00')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a document', Buffer.from('%PDF-1.7')],
  ['nothing', Buffer.alloc(0)],
  ['the beginning of a photograph and then anything', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 3, 4])],
])('%s is refused whatever it is called', async (_what, bytes) => {
  await expect(pictures.take(bytes)).rejects.toMatchObject({ code: 'platform/pictures/no-picture' })
})

test('a photograph that was cut off is refused', async () => {
  const whole = await plain(1200, 900).jpeg().toBuffer()
  await expect(pictures.take(whole.subarray(0, whole.length - 400))).rejects.toMatchObject({ code: 'platform/pictures/no-picture' })
})

test('a part that is cut out of a picture is a picture of its own, sharp where the whole was kept, and shows that part', async () => {
  const dark = await plain(1000, 1000).toColourspace('srgb').png().toBuffer()
  const halves = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#ffffff' } })
  const url = await pictures.take(
    await halves
      .composite([{ input: dark, left: 0, top: 0 }])
      .png()
      .toBuffer(),
    { toBeCut: true },
  )
  const cut = await pictures.crop(url, { left: 500, top: 0, width: 500, height: 1000 })
  expect(cut).not.toBe(url)
  const webp = kept.get(cut.slice(1))!
  expect(await sharp(webp).metadata()).toMatchObject({ width: 1000, height: 1000 })
  for (const { mean } of (await sharp(webp).stats()).channels) expect(mean).toBeGreaterThan(250)
  const crumb = pictures.crop(url, { left: 0, top: 0, width: 50, height: 50 })
  await expect(crumb).rejects.toMatchObject({ code: 'platform/pictures/too-small' })
  const gone = pictures.crop('/pictures/none/large.webp', { left: 0, top: 0, width: 1000, height: 1000 })
  await expect(gone).rejects.toMatchObject({ code: 'platform/pictures/unknown' })
})

test('a picture that is forgotten is gone in every size, and another address is no fault', async () => {
  const url = await pictures.take(await plain(400, 500).png().toBuffer())
  await pictures.forget('/assets/demo/covers/kiln.svg')
  expect(kept.size).toBe(3)
  await pictures.forget(url)
  expect(kept.size).toBe(0)
})

test('too many at once are told to wait', async () => {
  const picture = await plain(2000, 2000).png().toBuffer()
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => pictures.take(picture)))
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []))
  expect(codes).toEqual(['platform/pictures/busy', 'platform/pictures/busy', 'platform/pictures/busy'])
})
