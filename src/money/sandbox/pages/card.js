// The provider's card fields. The number goes from here to the provider alone; the shop's page gets a token.
const form = document.getElementById('card')
const cards = form.dataset.cards.split(' ')
const { number, expiry, code } = form.elements
const tell = (message) => window.parent.postMessage(message, window.location.origin)
const digitsOf = (input) => input.value.replace(/[٠-٩]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.indexOf(digit)).replace(/\D/g, '')

function readExpiry() {
  const digits = digitsOf(expiry)
  const month = Number(digits.slice(0, 2))
  const year = digits.length === 4 ? 2000 + Number(digits.slice(2)) : Number(digits.slice(2))
  const now = new Date()
  const past = year * 12 + month < now.getFullYear() * 12 + now.getMonth() + 1
  return month >= 1 && month <= 12 && year < 2100 && !past ? { expiryMonth: month, expiryYear: year } : null
}

const right = {
  number: () => cards.includes(digitsOf(number)),
  expiry: () => readExpiry() !== null,
  code: () => /^\d{3,4}$/.test(digitsOf(code)),
}

function judge(input) {
  const fine = right[input.name]()
  const wrong = document.getElementById(`${input.name}-wrong`)
  wrong.textContent = fine ? '' : wrong.dataset.text
  if (fine) input.removeAttribute('aria-invalid')
  else input.setAttribute('aria-invalid', 'true')
  return fine
}

let sending = false
async function submit() {
  if (sending) return
  const wrong = [number, expiry, code].filter((input) => !judge(input))
  if (wrong.length > 0) {
    wrong[0].focus()
    tell({ type: 'souk-sandbox-invalid', field: wrong[0].name })
    return
  }
  sending = true
  document.getElementById('form-wrong').textContent = ''
  try {
    const answer = await fetch('/sandbox/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number: digitsOf(number), ...readExpiry(), code: digitsOf(code) }),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const { token, brand, last4 } = await answer.json()
    tell({ type: 'souk-sandbox-token', token, brand, last4 })
  } catch {
    document.getElementById('form-wrong').textContent = form.dataset.failed
    tell({ type: 'souk-sandbox-failed' })
  } finally {
    sending = false
  }
}

number.addEventListener('input', () => {
  const digits = digitsOf(number).slice(0, 19)
  const atEnd = number.selectionStart === number.value.length
  if (atEnd) number.value = digits.replace(/(\d{4})(?=\d)/g, '$1 ')
})
expiry.addEventListener('input', (event) => {
  const digits = digitsOf(expiry).slice(0, 6)
  if (event.inputType !== 'deleteContentBackward') expiry.value = digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits
})
for (const input of [number, expiry, code]) {
  input.addEventListener('blur', () => input.value !== '' && judge(input))
  input.addEventListener('input', () => {
    if (input.getAttribute('aria-invalid')) judge(input)
    tell({ type: 'souk-sandbox-complete', complete: Object.values(right).every((check) => check()) })
  })
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void submit()
})
for (const chip of form.querySelectorAll('[data-number]')) {
  chip.addEventListener('click', () => {
    number.value = chip.dataset.number.replace(/(\d{4})(?=\d)/g, '$1 ')
    expiry.value = '12/30'
    code.value = '123'
    for (const input of [number, expiry, code]) judge(input)
    tell({ type: 'souk-sandbox-complete', complete: true })
  })
}
window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === window.location.origin && event.data?.type === 'souk-sandbox-submit') void submit()
})
new ResizeObserver(() =>
  tell({ type: 'souk-sandbox-size', height: Math.ceil(document.documentElement.getBoundingClientRect().height) }),
).observe(document.body)
tell({ type: 'souk-sandbox-ready' })
