interface Look {
  readonly ground: readonly [light: string, dark: string]
  readonly robe: readonly [light: string, dark: string]
  readonly skin: readonly [light: string, dark: string]
  /** Of the scarf; of hair and beard where there is none. */
  readonly head: readonly [light: string, dark: string]
  readonly scarf?: true
}

const pale = ['#e2a77f', '#b8744f'] as const
const warm = ['#d99a70', '#a8683f'] as const
const deep = ['#b87a50', '#7d4a2d'] as const
const black = ['#3a2c26', '#1d1310'] as const

const face = `<g fill="none" stroke="#5a2f1d" stroke-linecap="round" stroke-width="2.6" opacity=".8"><path d="M198 256q8 5 16 0M232 256q8 5 16 0"/>
  <path d="M196 241q9-6 19-2M230 239q10-4 19 2" opacity=".8"/><path d="M223 260q-5 12 1 15" stroke="#8c5636"/><path d="M212 290q11 8 22 0" stroke="#8c3f2b"/></g>`

const shoulders = '<path d="M164 352C118 368 90 400 80 482H374C362 400 330 368 282 352Z" fill="url(#robe)"/>'

const scarfed = `${shoulders}
  <path d="M162 264C158 206 188 180 222 180C258 180 286 208 282 268C280 304 280 328 296 360C308 384 294 410 262 420C232 430 192 428 166 412C138 396 144 372 156 348C166 326 164 298 162 264Z" fill="url(#head)"/>
  <path d="M187 254C186 222 202 208 224 208C248 208 262 224 260 256C258 288 244 312 225 314C204 312 189 288 187 254Z" fill="url(#skin)"/>${face}
  <path d="M182 262C180 298 198 326 226 328C254 326 268 294 264 258C280 288 280 328 292 356C266 380 204 380 164 342C170 316 168 288 182 262Z" fill="url(#head)"/>
  <path d="M165 344C202 380 262 380 292 356C288 396 242 408 208 400C182 392 164 374 165 344Z" opacity=".14"/>`

const bare = `${shoulders}<path d="M199 302L197 352C211 370 237 370 249 352L247 302Z" fill="url(#skin)"/>
  <path d="M191 346C205 374 241 376 257 346L269 354C249 402 197 402 177 354Z" fill="#fff" opacity=".35"/>
  <path d="M180 256C177 208 199 194 223 194C251 194 269 212 265 258C263 294 245 320 224 322C201 320 183 294 180 256Z" fill="url(#skin)"/>
  <path d="M178 262C171 206 195 180 225 180C259 180 275 206 268 262C263 244 261 228 251 218C231 226 203 226 189 216C183 228 181 242 178 262Z" fill="url(#head)"/>
  <path d="M179 264C181 298 199 326 224 328C249 326 265 298 267 264C261 278 255 282 245 280C233 276 213 276 203 280C193 282 183 278 179 264Z" fill="url(#head)"/>${face}`

const looks: Readonly<Record<string, Look>> = {
  layla: { ground: ['#2f6f7c', '#e0955a'], robe: ['#1f6f6a', '#123c3c'], skin: warm, head: ['#fff4df', '#dcc09a'], scarf: true },
  nadia: { ground: ['#e8c59a', '#a8643a'], robe: ['#7a3b2a', '#4a2018'], skin: pale, head: ['#b5563f', '#7d2f24'], scarf: true },
  huda: { ground: ['#c9d3e6', '#6a7fae'], robe: ['#e9dcc4', '#bfa582'], skin: warm, head: ['#4a5a86', '#26335c'], scarf: true },
  mira: { ground: ['#ffdf9c', '#b9792f'], robe: ['#4a3a5c', '#2a1f3a'], skin: pale, head: ['#e9b7ae', '#b87a7a'], scarf: true },
  salma: { ground: ['#dfe6d2', '#7f9a6a'], robe: ['#efe6d4', '#c4b08a'], skin: deep, head: ['#6f8f5f', '#42603a'], scarf: true },
  rana: { ground: ['#d9cfe8', '#7d6aa6'], robe: ['#2d3550', '#181d33'], skin: warm, head: ['#8d79b8', '#574384'], scarf: true },
  omar: { ground: ['#cfdde0', '#4f7f8a'], robe: ['#f4ecdc', '#cbb692'], skin: warm, head: black },
  yusuf: { ground: ['#e9efc0', '#6f8f4f'], robe: ['#f1ead9', '#cfc4a6'], skin: warm, head: black },
  tariq: { ground: ['#e0b07a', '#5a3220'], robe: ['#6b3f2a', '#3a2016'], skin: deep, head: ['#2a1f1b', '#120c0a'] },
}

const gradient = (id: string, [light, dark]: readonly [light: string, dark: string]): string =>
  `<linearGradient id="${id}" x2=".3" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`

const drawn = ({ ground, robe, skin, head, scarf }: Look): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="116 152 214 250" width="192" height="224"><defs>${gradient('ground', ground)}${gradient('robe', robe)}` +
  `${gradient('skin', skin)}${gradient('head', head)}</defs><rect x="116" y="152" width="214" height="250" fill="url(#ground)"/>${scarf ? scarfed : bare}</svg>`

/** The people of the demo, by name of the file: eyes closed, nobody's likeness. */
export const faces: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, drawn(look)]))

/** What a brand shows of itself: one of its products, by the picture's name, on a ground of its colour. */
export const signs: Readonly<Record<string, { readonly thing: string; readonly ground: string }>> = {
  'dar-tin': { thing: 'teapot-clay', ground: '#f3dcc0' },
  'dar-al-bustan': { thing: 'soap', ground: '#dfe8c4' },
  'bayt-al-nawl': { thing: 'cushion-blue', ground: '#d7def0' },
  'mahmasat-al-qamar': { thing: 'dallah', ground: '#3a2620' },
  'dar-al-fanous': { thing: 'lantern', ground: '#2c3352' },
}
