import type { Browser, Page } from 'playwright-core'
import { type Language, openPage, type Screen, sitDown } from '../../tools/souk/browser.ts'

/** What a shopper reads, in the language of the page. Tests find things as people do: by their words. */
const words = {
  en: {
    pinned: 'Pinned product',
    buy: /^Buy /,
    kept: /Kept for you/,
    addAddress: 'Add the address',
    name: 'Name',
    email: /E-mail/,
    emirate: 'Emirate',
    street: 'Street and building',
    useAddress: 'Use this address',
    pay: /Order and pay/,
    card: 'Card details',
    bank: /bank’s confirmation/,
  },
  ar: {
    pinned: 'المنتج المثبّت',
    buy: /^شراء /,
    kept: /محجوز لك/,
    addAddress: 'إضافة العنوان',
    name: 'الاسم',
    email: /البريد/,
    emirate: 'الإمارة',
    street: /الشارع/,
    useAddress: 'اعتماد هذا العنوان',
    pay: /الطلب والدفع/,
    card: /البطاقة/,
    bank: /تأكيد/,
  },
} as const

/** Asked in the page, as text: test code knows no browser types. */
const PICTURE = `(() => {
  const video = document.querySelector('video')
  const sound = video.srcObject?.getAudioTracks().filter((track) => track.readyState === 'live') ?? []
  // Sound comes as a track by WHEP, and inside the film by HLS.
  return { frames: video.getVideoPlaybackQuality().totalVideoFrames, sound: sound.length > 0 || video.webkitAudioDecodedByteCount > 0 }
})()`

export interface Buyer {
  readonly name: string
  readonly email: string
  /** English name of the emirate, as the form's value. */
  readonly emirate: string
  readonly street: string
}

/** One guest with one screen, watching one show. */
export class Shopper {
  readonly page: Page
  readonly #words: (typeof words)[Language]

  private constructor(page: Page, language: Language) {
    this.page = page
    this.#words = words[language]
  }

  /** Opens the show and waits until its picture moves. */
  static async watch(browser: Browser, url: string, slug: string, language: Language, screen: Screen): Promise<Shopper> {
    const address = { name: 'watch', path: '', as: 'guest', video: true, place: `/shows/${slug}`, cookie: '' } as const
    const context = await sitDown(browser, url, address, language, screen)
    return new Shopper(await openPage(context, url, address, language), language)
  }

  /** Frames painted so far, and whether there is sound. */
  async picture(): Promise<{ frames: number; sound: boolean }> {
    return this.page.evaluate<{ frames: number; sound: boolean }>(PICTURE)
  }

  /** As its card says while it is pinned. */
  async stockOf(title: string): Promise<number> {
    const text = (await this.#pin(title).locator('.stock-note').first().textContent()) ?? ''
    return Number(/\d+/.exec(text)?.[0])
  }

  /** Taps Buy once the product of that title is pinned, whatever is pinned before and after it, and waits until the units are kept. */
  async startBuying(title: string): Promise<void> {
    await this.#pin(title).getByRole('button', { name: this.#words.buy }).click()
    await this.page.getByText(this.#words.kept).first().waitFor()
  }

  async giveAddress(buyer: Buyer): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.addAddress }).click()
    await this.page.getByLabel(this.#words.name, { exact: true }).fill(buyer.name)
    await this.page.getByLabel(this.#words.email).fill(buyer.email)
    await this.page.getByLabel(this.#words.emirate).selectOption(buyer.emirate)
    await this.page.getByLabel(this.#words.street).fill(buyer.street)
    await this.page.getByRole('button', { name: this.#words.useAddress }).click()
  }

  async giveCard(number: string): Promise<void> {
    const card = this.page.frameLocator('iframe.card-frame')
    await card.locator('[name=number]').fill(number)
    await card.locator('[name=expiry]').fill('1230')
    await card.locator('[name=code]').fill('123')
  }

  async pay(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.pay }).click()
  }

  /** The bank's step: 3-D Secure in the sandbox's own frame. */
  async confirmAtBank(): Promise<void> {
    await this.page.frameLocator('iframe.bank-frame').locator('[data-outcome=approved]').click()
  }

  /** The order number of the confirmation. */
  async receiptNumber(): Promise<string> {
    const receipt = this.page.locator('.receipt')
    await receipt.waitFor()
    return /SK-\d+/.exec((await receipt.textContent()) ?? '')?.[0] ?? ''
  }

  async refusal(): Promise<string> {
    return (await this.page.getByRole('alert').first().textContent()) ?? ''
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }

  #pin(title: string) {
    const { page } = this
    return page.getByRole('article', { name: this.#words.pinned }).filter({ has: page.getByRole('heading', { name: title }) })
  }
}
