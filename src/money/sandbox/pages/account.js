// What a seller answers. It goes to the provider; Souk hears of it by a signed webhook.
const form = document.getElementById('account')
const status = document.getElementById('status')
const back = () => window.location.assign(form.dataset.back)

async function submit() {
  const answered = [...form.querySelectorAll('input:checked')].map((input) => input.name)
  try {
    const response = await fetch(`/sandbox/accounts/${form.dataset.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answered }),
    })
    status.textContent = response.ok ? form.dataset.done : form.dataset.failed
    if (response.ok) back()
  } catch {
    status.textContent = form.dataset.failed
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void submit()
})
document.getElementById('later').addEventListener('click', back)
