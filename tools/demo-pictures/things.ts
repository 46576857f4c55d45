import { box, dot, ellipse, line, scene, shape, type ToneName, tube } from './draw.ts'

const repeat = (many: number, part: (at: number) => string): string => Array.from({ length: many }, (_, at) => part(at)).join('')

const jar = (tone: ToneName, lid: ToneName, label: ToneName): string =>
  shape('M70 84Q58 96 58 120V210Q58 232 80 232H176Q198 232 198 210V120Q198 96 186 84Z', tone) +
  shape(box(64, 56, 128, 32, 12), lid) +
  shape(box(58, 132, 140, 56, 4), label)
const bottle = (tone: ToneName, cap: ToneName, label: ToneName): string =>
  shape('M108 70V96Q78 108 78 138V218Q78 236 96 236H160Q178 236 178 218V138Q178 108 148 96V70Z', tone) +
  shape(box(102, 34, 52, 42, 10), cap) +
  shape(box(78, 150, 100, 52, 4), label)
const bag = (tone: ToneName, label: ToneName): string =>
  shape('M66 62L74 34H182L190 62V220Q190 234 176 234H80Q66 234 66 220Z', tone) +
  line('M66 62H190', '#00000033', 4) +
  shape(box(84, 108, 88, 78, 8), label)
const lantern = (glass: ToneName, metal: ToneName): string =>
  tube('M104 46Q104 18 128 18Q152 18 152 46', metal, 10) +
  shape('M84 72Q90 40 128 40Q166 40 172 72Z', metal) +
  shape('M78 74H178L188 196H68Z', glass) +
  shape('M128 112q26 34 0 62q-26-28 0-62z', 'brass') +
  line('M104 76L98 194M152 76L158 194', '#7a4a1f', 6) +
  shape(box(58, 194, 140, 24, 8), metal) +
  shape(box(76, 216, 104, 20, 8), metal)
const cloth = (tone: ToneName, stripe: ToneName): string =>
  shape('M40 76Q84 56 128 74Q172 92 216 70V188Q172 210 128 192Q84 174 40 194Z', tone) +
  repeat(3, (at) =>
    shape(
      `M40 ${100 + at * 30}Q84 ${80 + at * 30} 128 ${98 + at * 30}Q172 ${116 + at * 30} 216 ${94 + at * 30}v10Q172 ${126 + at * 30} 128 ${108 + at * 30}Q84 ${90 + at * 30} 40 ${110 + at * 30}z`,
      stripe,
    ),
  )
const cushion = (tone: ToneName, seam: ToneName): string =>
  shape('M44 52Q128 70 212 52Q196 128 212 204Q128 188 44 204Q60 128 44 52Z', tone) +
  shape('M128 96l32 32l-32 32l-32-32z', seam) +
  dot(128, 128, 9, tone)

/** Everything the demo shows beyond its first pictures, by name of the file. */
export const things: Readonly<Record<string, string>> = {
  jug: scene(
    tube('M176 96Q226 92 218 142Q212 178 176 182', 'teal', 18),
    shape('M88 46H160L176 66L168 84Q196 118 190 172Q184 232 128 232Q72 232 66 172Q60 118 92 84Z', 'teal'),
    shape(ellipse(126, 54, 40, 10), 'dark'),
  ),
  burner: scene(
    line('M128 92q-20-22 0-40q20-18 0-38', '#cfc7c2', 9),
    shape('M70 104H186L170 150H86Z', 'brass'),
    shape('M86 150H170L150 186H106Z', 'clay'),
    shape('M96 186H160L190 232H66Z', 'clay'),
    repeat(4, (at) => dot(92 + at * 24, 126, 6, 'dark')),
  ),
  tile: scene(
    shape(box(40, 40, 176, 176, 14), 'cream'),
    shape('M128 56l22 50l50 22l-50 22l-22 50l-22-50l-50-22l50-22z', 'blue'),
    dot(128, 128, 20, 'brass'),
    repeat(4, (at) => dot(at % 2 ? 190 : 66, at < 2 ? 66 : 190, 12, 'teal')),
  ),
  'rose-water': scene(bottle('rose', 'brass', 'cream'), dot(128, 176, 14, 'red')),
  lavender: scene(
    shape('M84 120Q128 96 172 120L190 214Q128 244 66 214Z', 'cream'),
    tube('M88 122Q128 138 168 122', 'violet', 10),
    repeat(
      5,
      (at) => line(`M128 120L${96 + at * 16} 52`, '#4c8a3a', 5) + dot(96 + at * 16, 50, 10, 'violet') + dot(100 + at * 14, 72, 8, 'violet'),
    ),
  ),
  cream: scene(
    shape(ellipse(128, 200, 82, 34), 'green'),
    shape(box(46, 128, 164, 74, 16), 'green'),
    shape(ellipse(128, 128, 82, 32), 'cream'),
    shape('M100 126q28-34 56-6q-10 18-28 14q-22-2-28-8z', 'cream'),
  ),
  oil: scene(bottle('olive', 'wood', 'cream'), shape('M118 164q20-16 30 6q-18 18-30-6z', 'olive')),
  scrub: scene(
    jar('sand', 'wood', 'cream'),
    repeat(5, (at) => dot(92 + at * 18, 160, 6, 'wood')),
  ),
  rug: scene(
    shape('M36 66H220V190H36Z', 'red'),
    shape('M52 82H204V174H52Z', 'cream'),
    shape('M68 98H188V158H68Z', 'night'),
    shape('M128 102l34 26l-34 26l-34-26z', 'brass'),
    repeat(10, (at) => line(`M${44 + at * 19} 192v16M${44 + at * 19} 48v16`, '#c98f5e', 4)),
  ),
  'cushion-red': scene(cushion('red', 'brass')),
  'cushion-blue': scene(cushion('blue', 'cream')),
  throw: scene(cloth('cream', 'clay')),
  towel: scene(
    shape(box(60, 40, 136, 176, 12), 'grey'),
    shape(box(60, 150, 136, 16, 1), 'teal'),
    shape(box(60, 176, 136, 10, 1), 'teal'),
    repeat(8, (at) => line(`M${70 + at * 17} 216v14`, '#9a97a8', 4)),
  ),
  tote: scene(
    tube('M92 100V66Q92 36 128 36Q164 36 164 66V100', 'wood', 12),
    shape('M56 92H200L210 222Q210 232 200 232H56Q46 232 46 222Z', 'sand'),
    shape('M128 132l26 30l-26 30l-26-30z', 'teal'),
  ),
  runner: scene(
    shape('M92 28H164V204L128 232L92 204Z', 'olive'),
    repeat(4, (at) => shape(`M128 ${50 + at * 40}l18 16l-18 16l-18-16z`, 'cream')),
  ),
  scarf: scene(cloth('violet', 'brass')),
  pouf: scene(
    shape(ellipse(128, 176, 96, 52), 'wood'),
    shape('M32 128Q32 84 128 84Q224 84 224 128V176Q128 226 32 176Z', 'wood'),
    shape(ellipse(128, 120, 90, 36), 'clay'),
    repeat(6, (at) => line(`M128 120L${48 + at * 32} 92`, '#7a2f1f', 3)),
    dot(128, 118, 10, 'brass'),
  ),
  coffee: scene(bag('dark', 'sand'), shape('M128 122q30 26 0 52q-30-26 0-52z', 'wood'), line('M128 126q-10 22 0 44', '#35231f', 4)),
  'coffee-light': scene(
    bag('wood', 'cream'),
    shape('M128 122q30 26 0 52q-30-26 0-52z', 'brass'),
    line('M128 126q-10 22 0 44', '#7a4a1f', 4),
  ),
  dallah: scene(
    tube('M176 104Q226 104 214 158Q206 188 168 190', 'brass', 14),
    shape('M96 92L34 74Q54 108 86 132Z', 'brass'),
    shape('M100 84H156Q150 112 170 142Q190 176 172 232H84Q66 176 86 142Q106 112 100 84Z', 'brass'),
    shape('M96 84Q100 48 128 44Q156 48 160 84Z', 'brass'),
    dot(128, 36, 10, 'brass'),
    line('M88 176H168', '#8a5713', 5),
  ),
  finjan: scene(
    repeat(
      3,
      (at) =>
        shape(`M${24 + at * 72} 124h64q0 52-20 76h-24q-20-24-20-76z`, at === 1 ? 'teal' : 'cream') +
        shape(ellipse(56 + at * 72, 124, 32, 9), 'dark'),
    ),
  ),
  dates: scene(
    shape('M36 120H220L204 226H52Z', 'wood'),
    repeat(9, (at) => shape(ellipse(62 + (at % 5) * 33, at < 5 ? 116 : 92, 20, 15), 'dark')),
    line('M44 152H212M50 190H206', '#5a3520', 4),
  ),
  syrup: scene(jar('dark', 'brass', 'cream'), shape('M128 140q16 22 0 34q-16-12 0-34z', 'dark')),
  spice: scene(
    shape(ellipse(128, 214, 66, 20), 'brass'),
    shape('M62 84H194V214H62Z', 'brass'),
    shape(ellipse(128, 84, 66, 20), 'cream'),
    shape('M86 80q42-44 84 0z', 'red'),
    shape(box(62, 124, 132, 56, 1), 'night'),
  ),
  mill: scene(
    tube('M128 70V36H190', 'dark', 10),
    dot(194, 36, 13, 'wood'),
    shape('M76 110Q80 66 128 66Q176 66 180 110Z', 'brass'),
    shape(box(66, 110, 124, 122, 12), 'wood'),
    shape(box(88, 150, 80, 52, 8), 'cream'),
    dot(128, 176, 8, 'brass'),
  ),
  lantern: scene(lantern('teal', 'brass')),
  'lantern-red': scene(lantern('red', 'brass')),
  'hanging-lamp': scene(
    line('M128 10V74', '#7a4a1f', 5),
    shape('M108 72H148Q200 96 208 168Q168 198 128 198Q88 198 48 168Q56 96 108 72Z', 'brass'),
    repeat(11, (at) => dot(72 + (at % 4) * 37, 116 + Math.floor(at / 4) * 26, 7, 'cream')),
    dot(128, 208, 12, 'brass'),
  ),
  holder: scene(
    shape(box(112, 30, 32, 92, 8), 'cream'),
    shape('M128 6q14 16 0 26q-14-10 0-26z', 'brass'),
    shape('M84 118H172L152 144V196H104V144Z', 'brass'),
    shape(ellipse(128, 208, 74, 24), 'brass'),
  ),
  tray: scene(
    shape(ellipse(128, 140, 104, 66), 'brass'),
    shape(ellipse(128, 134, 84, 50), 'cream'),
    shape(ellipse(128, 134, 64, 37), 'brass'),
    shape('M128 106l20 28l-20 28l-20-28z', 'teal'),
  ),
  mirror: scene(
    shape('M128 20Q206 48 206 128Q206 208 128 236Q50 208 50 128Q50 48 128 20Z', 'wood'),
    shape('M128 46Q182 66 182 128Q182 190 128 210Q74 190 74 128Q74 66 128 46Z', 'grey'),
    line('M102 96l30-30M100 128l60-60', '#ffffff99', 6),
  ),
  lights: scene(
    line('M18 64Q74 124 128 84Q182 44 238 104', '#35231f', 5),
    repeat(5, (at) => {
      const [x, y] = [
        [40, 92],
        [84, 112],
        [130, 92],
        [174, 78],
        [216, 96],
      ][at]!
      return shape(`M${x! - 14} ${y! + 10}h28l6 44q-20 16-40 0z`, (['brass', 'red', 'teal', 'violet', 'brass'] as const)[at]!)
    }),
  ),
}
