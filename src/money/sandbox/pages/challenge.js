// The bank's question. Its answer goes to the provider; the shop's page only hears that there is one.
const challenge = document.getElementById('challenge')
const buttons = challenge ? [...challenge.querySelectorAll('[data-outcome]')] : []

async function answer(outcome) {
  for (const button of buttons) button.disabled = true
  try {
    const response = await fetch(`/sandbox/challenge/${challenge.dataset.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    })
    document.getElementById('status').textContent = response.ok ? challenge.dataset.done : challenge.dataset.over
    window.parent.postMessage({ type: 'souk-sandbox-challenge', outcome: response.ok ? outcome : 'over' }, window.location.origin)
  } catch {
    for (const button of buttons) button.disabled = false
  }
}

for (const button of buttons) button.addEventListener('click', () => void answer(button.dataset.outcome))
