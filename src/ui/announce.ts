import { visible } from './visible-text'

let region: HTMLElement | undefined

/** Says a short sentence to screen readers, politely. */
export function announce(sentence: string): void {
  if (region === undefined || !region.isConnected) {
    region = document.createElement('div')
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    // Outside every dialog's inert area, and out of sight without being hidden from readers.
    region.style.cssText =
      'position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'
    region.dataset['reactAriaTopLayer'] = 'true'
    document.body.append(region)
  }
  region.textContent = visible(sentence)
}
