/** `node tools/make-demo-pictures.ts [NAME…]`: draws the demo's products into assets/demo/pictures, small enough for the repository. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { things } from './demo-pictures/things.ts'

const folder = path.resolve(import.meta.dirname, '../assets/demo/pictures')
const PIXELS = 400
const QUALITY = 80
const named = process.argv.slice(2)

for (const [name, drawing] of Object.entries(things)) {
  if (named.length > 0 && !named.includes(name)) continue
  const picture = await sharp(Buffer.from(drawing)).resize(PIXELS).webp({ quality: QUALITY, alphaQuality: 80, effort: 6 }).toBuffer()
  await writeFile(path.join(folder, `${name}.webp`), picture)
  console.log(`${name}.webp ${picture.length} bytes`)
}
