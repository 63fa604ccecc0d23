// Every page works without this. It opens the menu on a phone.
import { initAll } from './govuk-frontend.min.js'
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
initAll()
