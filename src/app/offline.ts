/// <reference types="vite-plugin-pwa/client" />
// Works without a network after the first visit: a service worker keeps the whole site, fetched once the page has come to rest.

const restMs = 4000

/** Registers the service worker; `tell` gets a sentence when a new version waits. */
export function keepOffline(tell: (message: string) => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  setTimeout(async () => {
    const { registerSW } = await import('virtual:pwa-register')
    registerSW({ onNeedRefresh: () => tell('offline: a newer version of this page is ready; it comes with the next visit') })
  }, restMs)
}
