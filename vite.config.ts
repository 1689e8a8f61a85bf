/** The static site: relative addresses throughout, so that dist/ works under any path, and a service worker that keeps all of it for offline use. */

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { chunks } from './scripts/vite-chunks.ts'
import { withIntegrity } from './scripts/vite-integrity.ts'
import { licences } from './scripts/vite-licences.ts'
import { page } from './scripts/vite-page.ts'

const { site, worker } = licences()

export default defineConfig({
  base: './',
  appType: 'mpa',
  // Chunks may import from whatever file, but not from the page's entry: docs/decisions/0009-entries.md.
  build: { target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { preserveEntrySignatures: 'strict', output: chunks } },
  worker: { format: 'es', plugins: () => [worker()] },
  plugins: [
    react(),
    site,
    page(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        name: 'Rote: networks that learn noise by heart',
        short_name: 'Rote',
        description: 'Real neural networks memorise random labels, live in a browser tab.',
        display: 'browser',
        background_color: '#fdfcf9',
        theme_color: '#fdfcf9',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      injectManifest: {
        globPatterns: ['**/*'],
        globIgnores: ['manifest.webmanifest'],
        maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
        manifestTransforms: [withIntegrity],
      },
    }),
  ],
})
