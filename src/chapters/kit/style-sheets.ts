// Style sheets that did not come, or came as something else. What loads chapters asks for each once, takes one that failed for one that is
// there, and hears nothing of a host that answers with another file.

const failed = new WeakSet<HTMLLinkElement>()

document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) failed.add(target)
  },
  true,
)

/** Asks again for the sheets that did not come; rejects with the address of one that does not come now either. */
export async function mendStyleSheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  await Promise.all(links.filter((link) => failed.has(link) || isEmpty(link)).map(askAgain))
}

/** Of a sheet that is on its way nothing is known yet. */
const isEmpty = ({ sheet }: HTMLLinkElement): boolean => sheet?.cssRules.length === 0

function askAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const fresh = link.cloneNode() as HTMLLinkElement
    const refuse = (): void => {
      failed.add(fresh)
      reject(new Error(`a style sheet did not come: ${link.href}`))
    }
    fresh.addEventListener('load', () => (isEmpty(fresh) ? refuse() : resolve()))
    fresh.addEventListener('error', refuse)
    link.replaceWith(fresh)
  })
}
