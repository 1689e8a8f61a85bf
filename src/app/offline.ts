/// <reference types="vite-plugin-pwa/client" />
// Works without a network after the first visit: a service worker keeps the whole site, fetched once the page has come to rest.
import { newerVersion } from './newer-version.ts'
import { within } from './within.ts'

const restMs = 4000
/** A newer version that does not take over within this time will not, ms. */
const takeOverMs = 3000

/** Registers the service worker; `tell` gets a sentence where something cannot be kept. */
export function keepOffline(tell: (message: string) => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  setTimeout(async () => {
    try {
      const { registerSW } = await import('virtual:pwa-register')
      const letIn = registerSW({
        onNeedRefresh: () => newerVersion.setState({ isThere: true, letIn: () => takenOver(letIn) }),
        // Whoever asked for the newer version loads the page anew; in other tabs something may be training.
        onNeedReload: () => newerVersion.setState({ isThere: true, letIn: null }),
        onRegisteredSW: (_, registration) => registration && watch(registration, tell),
        onRegisterError: (error) => tell(cannotKeep(error)),
      })
    } catch (error) {
      tell(cannotKeep(error))
    }
  }, restMs)
}

const cannotKeep = (error: unknown): string =>
  `this page cannot be kept for use without a network (${error instanceof Error ? error.message : String(error)})`

/** Lets the version that waits take over; resolves when it has, or seems not to. */
async function takenOver(letIn: () => Promise<void>): Promise<void> {
  const change = new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })
  await letIn()
  await within(change, takeOverMs)
}

/** Says what could not be kept once the service worker has fetched what it could. */
function watch({ installing, active }: ServiceWorkerRegistration, tell: (message: string) => void): void {
  if (active) void tellMissing(active, tell)
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'activated') void tellMissing(installing, tell)
    if (installing.state === 'redundant') tell(cannotKeep('its files did not come; the next visit tries again'))
  })
}

/** Asks once more for the files that are not kept, and names those that did not come now either. */
async function tellMissing(worker: ServiceWorker, tell: (message: string) => void): Promise<void> {
  for (const url of await missingFiles(worker)) await fetch(url).catch(() => {})
  const urls = await missingFiles(worker)
  if (urls.length === 0) return
  const [first = ''] = urls
  const files = urls.length === 1 ? first : `${urls.length} files, ${first} among them,`
  tell(`${files} could not be fetched for use without a network; the next visit tries again`)
}

function missingFiles(worker: ServiceWorker): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data)
    worker.postMessage({ type: 'missing' }, [port2])
  })
}
