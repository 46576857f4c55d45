export interface Picture {
  readonly name: string
  readonly width: number
  readonly language: string
  readonly file: string
}

/** All pictures on one page, a row for each route. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map((picture) => picture.name))]
  const rows = names.map((name) => {
    const cells = pictures
      .filter((picture) => picture.name === name)
      .map(
        ({ file, width, language }) =>
          `<figure><a href="${file}"><img src="${file}" alt="${name}, ${language}, ${width} pixels" loading="lazy" height="420"></a><figcaption>${language} ${width}</figcaption></figure>`,
      )
    return `<h2>${name}</h2><div>${cells.join('')}</div>`
  })
  const style =
    'body{font:16px/1.5 system-ui;margin:2rem;background:#faf7f2;color:#1d1813}div{display:flex;gap:1rem;flex-wrap:wrap}figure{margin:0}img{border:1px solid #d9d0c3;border-radius:8px}'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Souk: every page</title><style>${style}</style><h1>Souk: every page</h1>${rows.join('')}</html>\n`
}
