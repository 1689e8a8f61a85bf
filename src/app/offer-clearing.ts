// After starts that came to nothing: what is stored may be the reason. In plain elements, since more than that may fail again.
import { clearShelf } from '../archive/clear-shelf.ts'
import { Kept } from '../archive/kept.ts'
import { within } from './within.ts'

/** Another tab may hold on to the runs; nobody waits longer than this for it, ms. */
const patienceMs = 2000

/** Shows the offer in the place of the page, and resolves when the reader would rather start with what is stored. */
export function offerClearing(root: HTMLElement, failed: number): Promise<void> {
  return new Promise((resolve) => {
    const box = document.createElement('div')
    box.id = 'opening'
    box.append(
      paragraph(`The last ${failed} starts of this page came to nothing. What this browser has stored for it may be the reason.`),
      paragraph(
        'Clearing that takes away: your answers to the questions, the colours you chose, the speeds measured, and all runs kept here.',
      ),
      button('Clear what is stored and start', () => void clearStored()),
      ' ',
      button('Start with what is stored', resolve),
    )
    root.replaceChildren(box)
  })
}

/** Takes away all that this browser has stored for the page, and opens it anew. */
async function clearStored(): Promise<void> {
  try {
    Kept.clear(window.localStorage)
    await within(clearShelf(), patienceMs)
  } catch {
    // Where the browser refuses storage nothing is stored.
  }
  window.location.reload()
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

function button(text: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', onClick)
  return element
}
