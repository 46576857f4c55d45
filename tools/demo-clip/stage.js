/**
 * Moves the scene: `drawAt(seconds)` puts every part where it belongs at that moment of the clip.
 * Everything is a function of time with periods that divide the clip's length, so the last frame meets the first.
 */
const CLIP_SECONDS = 30
const SCENE_SECONDS = 5
const LOWER_SECONDS = 0.5
const RAISE_SECONDS = 0.6
const HIDDEN_BELOW = 345
const SVG = 'http://www.w3.org/2000/svg'

/** Where each product is held: centre and size in the scene's units, how far each hand is moved outwards, how high. */
const PRODUCTS = [
  { picture: 'teapot-clay', x: 228, y: 446, size: 196, spread: 0, hands: 0, steam: [[142, 380]] },
  {
    picture: 'cups',
    x: 232,
    y: 452,
    size: 168,
    spread: 8,
    hands: -4,
    steam: [
      [214, 396],
      [236, 392],
    ],
  },
  { picture: 'bowl', x: 228, y: 450, size: 178, spread: 26, hands: 4, steam: [] },
  { picture: 'amphora', x: 230, y: 420, size: 232, spread: -10, hands: -22, steam: [] },
  { picture: 'honey-pot', x: 229, y: 448, size: 184, spread: 12, hands: 2, steam: [] },
  { picture: 'planter', x: 229, y: 436, size: 206, spread: -2, hands: 8, steam: [] },
]

const part = (id) => document.getElementById(id)
/** Whole turns per clip, so that it comes round. */
const wave = (seconds, turns, phase = 0) => Math.sin((seconds / CLIP_SECONDS) * turns * 2 * Math.PI + phase)
const move = (id, transform) => part(id).setAttribute('transform', transform)
const add = (parent, name, attributes) => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  parent.append(element)
  return element
}

const images = PRODUCTS.map(({ picture, x, y, size }, index) => {
  const group = add(part('product'), 'g', {})
  const href = `${globalThis.pictures}/${picture}.webp`
  add(group, 'image', { href, x: x - size / 2, y: y - size / 2, width: size, height: size })
  const mask = add(group, 'mask', { id: `shape-${index}`, style: 'mask-type:alpha' })
  add(mask, 'image', { href, x: x - size / 2, y: y - size / 2, width: size, height: size })
  const shine = add(group, 'g', { mask: `url(#shape-${index})` })
  const band = add(shine, 'rect', {
    x: x - 22,
    y: y - size,
    width: 44,
    height: size * 2,
    fill: '#fff3d6',
    opacity: 0.3,
    filter: 'url(#b8)',
  })
  return { group, band }
})
const motes = Array.from({ length: 22 }, (_, index) => ({
  circle: add(part('motes'), 'circle', { r: 0.9 + (index % 4) * 0.45, fill: '#ffe2a8' }),
  x: (index * 97) % 390,
  y: 120 + ((index * 173) % 480),
  turns: 1 + (index % 3),
}))
const wisps = Array.from({ length: 8 }, () =>
  add(part('steam'), 'path', { fill: 'none', stroke: '#fff4e2', 'stroke-width': 7, 'stroke-linecap': 'round' }),
)
const halo = add(part('candle'), 'circle', { cx: 318, cy: 602, r: 96, fill: 'url(#lamp)' })
add(part('candle'), 'image', { href: `${globalThis.pictures}/candle.webp`, x: 281, y: 586, width: 76, height: 76 })
const windows = [...part('windows').children]
const lights = [...part('lights').children]

globalThis.drawAt = (seconds) => {
  const scene = Math.floor(seconds / SCENE_SECONDS) % PRODUCTS.length
  drawRoom(seconds)
  drawPerson(seconds)
  drawProduct(seconds, scene)
  drawSteam(seconds, scene)
}

function flicker(seconds, phase) {
  return 0.5 * wave(seconds, 37, phase) + 0.3 * wave(seconds, 61, phase * 2) + 0.2 * wave(seconds, 97, phase * 3)
}

function drawRoom(seconds) {
  const glow = flicker(seconds, 0)
  move('lantern', `rotate(${wave(seconds, 7) * 1.6} 44 -64)`)
  part('lantern-glow').setAttribute('r', 92 + glow * 6)
  part('lantern-glow').setAttribute('opacity', 0.92 + glow * 0.08)
  part('room-light').setAttribute('opacity', 0.42 + glow * 0.05)
  halo.setAttribute('opacity', 0.62 + flicker(seconds, 2) * 0.16)
  windows.forEach((pane, index) => pane.setAttribute('opacity', 0.72 + 0.28 * wave(seconds, 3 + index, index * 2)))
  lights.forEach((light, index) => light.setAttribute('opacity', 0.6 + 0.22 * wave(seconds, 4 + (index % 3), index * 1.7)))
  for (const [index, { circle, x, y, turns }] of motes.entries()) {
    const risen = (seconds / CLIP_SECONDS) * turns + index / motes.length
    circle.setAttribute('cx', x + 14 * wave(seconds, turns * 2, index))
    circle.setAttribute('cy', y - 120 * (risen % 1) + 60)
    circle.setAttribute('opacity', 0.55 * Math.sin(Math.PI * (risen % 1)))
  }
}

function drawPerson(seconds) {
  const breath = wave(seconds, 8)
  move('body', `translate(0 ${-breath * 1.5}) translate(226 868) scale(${1 + breath * 0.0035} ${1 + breath * 0.003}) translate(-226 -868)`)
  const turn = wave(seconds, 5, 0.6) + 0.4 * wave(seconds, 11)
  move('head', `translate(${turn * 1.4} ${-breath * 2.1}) rotate(${turn * 1.5} 224 400)`)
  const speaking = Math.max(0, wave(seconds, 6, 1)) * Math.abs(wave(seconds, 71) * wave(seconds, 43))
  part('mouth').setAttribute('d', `M ${213 + speaking * 2} 290 q ${11 - speaking * 2} ${8 + speaking * 5} ${21 - speaking * 4} 0`)
}

const easeIn = (share) => share * share * share
const easeOut = (share) => {
  const left = 1 - share
  return 1 - left * left * left - 0.16 * Math.sin(Math.PI * share) * left
}

/** Lowered behind the table at each scene's end, raised with the next product at its beginning. */
function lowered(inScene) {
  if (inScene < RAISE_SECONDS) return HIDDEN_BELOW * (1 - easeOut(inScene / RAISE_SECONDS))
  const left = SCENE_SECONDS - inScene
  return left < LOWER_SECONDS ? HIDDEN_BELOW * easeIn(1 - left / LOWER_SECONDS) : 0
}

function drawProduct(seconds, scene) {
  const inScene = seconds % SCENE_SECONDS
  const { x, y, spread, hands, size } = PRODUCTS[scene]
  const down = lowered(inScene)
  const breath = wave(seconds, 8)
  const shown = Math.max(0, Math.min(1, (inScene - 0.8) / 0.8, (SCENE_SECONDS - 0.7 - inScene) / 0.8))
  const tilt = shown * 4 * Math.sin((inScene / SCENE_SECONDS) * 4 * Math.PI)
  const toward = shown * 0.045 * Math.sin((inScene / SCENE_SECONDS) * Math.PI)
  move(
    'arms',
    `translate(0 ${down - breath * 2}) rotate(${tilt * 0.35} 228 560) translate(228 500) scale(${1 + toward}) translate(-228 -500)`,
  )
  move('sleeve-left', `translate(${-spread * 0.6} ${hands * 0.5})`)
  move('sleeve-right', `translate(${spread * 0.6} ${hands * 0.5})`)
  move('hand-left', `translate(${-spread} ${hands + tilt * 0.5})`)
  move('hand-right', `translate(${spread} ${hands - tilt * 0.5})`)
  for (const [index, { group, band }] of images.entries()) {
    group.setAttribute('display', index === scene ? 'inline' : 'none')
    if (index !== scene) continue
    group.setAttribute('transform', `rotate(${tilt} ${x} ${y + size / 3})`)
    const across = (inScene - 1.2) / 1.6
    band.setAttribute('transform', `rotate(18 ${x} ${y}) translate(${(across * 2 - 1) * size * 0.9} 0)`)
    band.setAttribute('opacity', across > 0 && across < 1 ? 0.34 * Math.sin(Math.PI * across) : 0)
  }
}

function drawSteam(seconds, scene) {
  const inScene = seconds % SCENE_SECONDS
  const { steam } = PRODUCTS[scene]
  const strength = Math.max(0, Math.min(1, (inScene - 0.6) / 0.8, (SCENE_SECONDS - 0.5 - inScene) / 0.5))
  for (const [index, wisp] of wisps.entries()) {
    const source = steam[index % Math.max(1, steam.length)]
    const life = (seconds * 0.5 + index / wisps.length) % 1
    wisp.setAttribute('opacity', source ? 0.34 * strength * Math.sin(Math.PI * life) : 0)
    if (!source) continue
    const [x, y] = source
    const sway = 9 * Math.sin(life * 5 + index * 1.9)
    const top = y - life * 78
    wisp.setAttribute('d', `M ${x + sway * 0.4} ${top} q ${sway} -14 ${sway * 0.2} -26 t ${-sway * 0.6} -24`)
    wisp.setAttribute('stroke-width', 4 + life * 9)
  }
}
