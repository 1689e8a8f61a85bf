// The training worker's entry: keeps what the page says until the engine has come, then hands it over.
// WebKit evaluates it anew for every chunk that imports it, so it holds nothing that others need (docs/decisions/0009-entries.md).

const waiting: Event[] = []
const keep = (event: Event): void => void waiting.push(event)
self.addEventListener('message', keep)

import('./serve-page.ts')
  .then(({ servePage }) => servePage, refuseAll)
  .then((listen) => {
    listen()
    self.removeEventListener('message', keep)
    for (const event of waiting) self.dispatchEvent(event)
  })

/** Without an engine whatever is asked for has the same answer. */
function refuseAll(reason: unknown): () => void {
  const message = `a part of this page could not be loaded (${reason instanceof Error ? reason.message : reason})`
  const problem = { kind: 'page', message }
  return () =>
    self.addEventListener('message', ({ data }) => {
      if (data.type === 'ask') self.postMessage({ type: 'refused', id: data.id, problem })
      else if (data.type === 'start') self.postMessage({ type: 'failed', runId: data.runId, problem })
    })
}
