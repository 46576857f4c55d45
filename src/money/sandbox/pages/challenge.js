// The bank's question. Its answer goes to the provider; the shop's page only hears that there is one.
const challenge = document.getElementById('challenge')
const buttons = challenge ? [...challenge.querySelectorAll('[data-outcome]')] : []
for (const button of buttons) {
  button.addEventListener('click', async () => {
    const { outcome } = button.dataset
    const status = document.getElementById('status')
    for (const each of buttons) each.disabled = true
    const answer = await fetch(`/sandbox/challenge/${challenge.dataset.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    }).catch(() => null)
    if (answer === null) {
      for (const each of buttons) each.disabled = false
      return
    }
    status.textContent = answer.ok ? challenge.dataset.done : challenge.dataset.over
    window.parent.postMessage({ type: 'souk-sandbox-challenge', outcome: answer.ok ? outcome : 'over' }, window.location.origin)
  })
}
