/** `node tools/make-demo-portraits.ts`: draws the demo's people and the signs of its brands into assets/demo/portraits. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { faces, signs } from './demo-pictures/portraits.ts'

const assets = path.resolve(import.meta.dirname, '../assets/demo')
const SIZE = { width: 192, height: 224 }

async function keep(name: string, picture: Sharp): Promise<void> {
  const bytes = await picture.webp({ quality: 80, effort: 6 }).toBuffer()
  await writeFile(path.join(assets, 'portraits', `${name}.webp`), bytes)
  console.log(`${name}.webp ${bytes.length} bytes`)
}

for (const [name, drawing] of Object.entries(faces)) await keep(name, sharp(Buffer.from(drawing)).resize(SIZE))
for (const [name, { thing, ground }] of Object.entries(signs)) {
  const input = await sharp(path.join(assets, 'pictures', `${thing}.webp`))
    .resize(148)
    .png()
    .toBuffer()
  await keep(name, sharp({ create: { ...SIZE, channels: 3, background: ground } }).composite([{ input }]))
}
