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

const allLinks = (): HTMLLinkElement[] => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]

/** Addresses of the sheets that the page has asked for. */
export const askedSheets = (): ReadonlySet<string> => new Set(allLinks().map(({ href }) => href))

/** Asks again for the sheets that did not come; rejects with the address of one of `own` that does not come now either. The others hold nothing up. */
export async function mendStyleSheets(own: ReadonlySet<string>): Promise<void> {
  const again = allLinks()
    .filter((link) => failed.has(link) || isEmpty(link))
    .map((link) => ({ isOwn: own.has(link.href), sheet: askAgain(link) }))
  for (const { sheet } of again) sheet.catch(() => {})
  await Promise.all(again.map(({ isOwn, sheet }) => isOwn && sheet))
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
