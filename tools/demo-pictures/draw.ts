/** Light above, dark below: what every thing of the demo is drawn in. */
export type Tone = readonly [light: string, dark: string]

export const tones = {
  clay: ['#f08a5b', '#b8452f'],
  sand: ['#f2d9b3', '#c89a6a'],
  teal: ['#35b7b9', '#0f6f7c'],
  blue: ['#5b8ff0', '#27479c'],
  brass: ['#ffd777', '#b9791f'],
  wood: ['#c98f5e', '#7a4a2a'],
  dark: ['#6a5148', '#35231f'],
  cream: ['#fff7e8', '#e3c9a2'],
  rose: ['#f7a3b2', '#c24a6c'],
  green: ['#9ccf6b', '#4c8a3a'],
  olive: ['#c3c169', '#7b7a2c'],
  violet: ['#b9a0ee', '#6a4db0'],
  grey: ['#e4e3ea', '#9a97a8'],
  night: ['#4a5a86', '#1f2a4d'],
  red: ['#f26a5c', '#a5232f'],
} as const satisfies Record<string, Tone>
export type ToneName = keyof typeof tones

/** A shape of 256 by 256 in that tone, with light on its left and shade on its right. */
export function shape(path: string, tone: ToneName): string {
  return `<path d="${path}" fill="url(#${tone})"/><path d="${path}" fill="url(#light)"/><path d="${path}" fill="url(#shade)"/>`
}

export const line = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** A bent tube: a handle, a spout, a cord. */
export function tube(path: string, tone: ToneName, width: number): string {
  return `${line(path, tones[tone][1], width)}${line(path, tones[tone][0], width * 0.55)}`
}

export const ellipse = (x: number, y: number, wide: number, high: number): string =>
  `M${x - wide} ${y}a${wide} ${high} 0 1 0 ${wide * 2} 0a${wide} ${high} 0 1 0 ${-wide * 2} 0z`

export const box = (x: number, y: number, wide: number, high: number, round = 10): string =>
  `M${x + round} ${y}h${wide - 2 * round}a${round} ${round} 0 0 1 ${round} ${round}v${high - 2 * round}a${round} ${round} 0 0 1 ${-round} ${round}` +
  `h${-(wide - 2 * round)}a${round} ${round} 0 0 1 ${-round} ${-round}v${-(high - 2 * round)}a${round} ${round} 0 0 1 ${round} ${-round}z`

export const dot = (x: number, y: number, size: number, tone: ToneName): string => shape(ellipse(x, y, size, size), tone)

const gradients = Object.entries(tones)
  .map(
    ([name, [light, dark]]) =>
      `<linearGradient id="${name}" x1="0" y1="0" x2="0.25" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`,
  )
  .join('')

/** The whole picture: transparent, as those are that stand on cards. */
export const scene = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="512" height="512"><defs>${gradients}` +
  '<linearGradient id="light"><stop stop-color="#fff" stop-opacity=".38"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/></linearGradient>' +
  '<linearGradient id="shade"><stop offset=".55" stop-color="#3a1c14" stop-opacity="0"/><stop offset="1" stop-color="#3a1c14" stop-opacity=".22"/></linearGradient>' +
  `</defs>${parts.join('')}</svg>`
