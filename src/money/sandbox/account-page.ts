import type { Language } from '#platform/language'
import type { SandboxAccount } from './account-store.ts'
import { accountNeeds, accountTexts } from './account-texts.ts'
import { escape, page } from './pages.ts'

/** Where a seller answers what the sandbox asks; a page of its own, as a real provider's would be. */
export function accountPage(language: Language, account: SandboxAccount | undefined): string {
  const words = accountTexts[language]
  if (!account)
    return page(
      language,
      'desk',
      words.title,
      null,
      `<main class="list"><h1>${escape(words.title)}</h1><p>${escape(words.gone)}</p></main>`,
    )
  const need = (name: (typeof accountNeeds)[number]) =>
    `<label class="need"><input type="checkbox" name="${name}"${account.requirements.includes(name) && account.state === 'restricted' ? '' : ' checked'}> ${escape(words[name])}</label>`
  return page(
    language,
    'desk',
    words.title,
    'account.js',
    `<main class="list"><h1>${escape(words.title)}</h1><p>${escape(words.text)}</p>
    <form id="account" data-id="${escape(account.id)}" data-back="${escape(account.return_url ?? '/')}" data-done="${escape(words.done)}" data-failed="${escape(words.failed)}">
    <fieldset class="needs"><legend>${escape(words.answers)}</legend>${accountNeeds.map(need).join('')}</fieldset>
    <div class="acts"><button class="main">${escape(words.send)}</button>
    <button type="button" id="later">${escape(words.later)}</button></div>
    <p role="status" id="status"></p></form>
    <p class="note">${escape(words.sandbox)}</p></main>`,
  )
}
