// The whole site, kept for use without a network. Every file is known by its checksum: what the host sends in its place is not kept.
import { addPlugins, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope

/** What was built, each file with its revision or its checksum; the build puts the list here. */
const files = self.__WB_MANIFEST as readonly PrecacheEntry[]

// One file that does not come keeps nobody from the others; only without its page there would be nothing to open.
addPlugins([
  {
    handlerDidError: async ({ event, request }) =>
      event.type === 'install' && !request.url.endsWith('.html') ? new Response(null, { status: 504 }) : undefined,
  },
])
// A permalink's query selects nothing on the server: every page is the kept file.
precacheAndRoute([...files], { ignoreURLParametersMatching: [/./] })

// The page of the first visit too fetches from what is kept from now on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', ({ data, ports: [port] }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (data?.type === 'missing') void missing().then((urls) => port?.postMessage(urls))
})

/** Addresses of the files that are not kept. */
async function missing(): Promise<string[]> {
  const kept = await Promise.all(files.map(async ({ url }) => (await matchPrecache(url)) !== undefined))
  return files.filter((_, at) => !kept[at]).map(({ url }) => url)
}
