// Every page works without this. It opens the menu on a phone.
import { initAll } from './govuk-frontend.min.js'
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
initAll()

// A page that was asked for to be printed, and is in the audit trail as such.
if (document.querySelector('[data-print]')) addEventListener('load', () => print())

// What is typed into a form is kept as a draft a little after the last key.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const status = form.querySelector('[data-draft-kept]')
  let timer
  const keep = async () => {
    const body = new URLSearchParams(new FormData(form))
    body.set('form', form.dataset.draft)
    const kept = await fetch('/draft', { method: 'POST', body }).then(answer => answer.status === 204, () => false)
    status.textContent = kept ? status.dataset.draftKept : ''
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 3000) })
  form.addEventListener('submit', () => clearTimeout(timer))
}
