/** Two pages beside the site that no reader gets. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { base } from '../firefox/serve-site.ts'

/** The site in a frame, which can be made narrower than a window: those of WebKitGTK's browser keep about 450 px. */
export const framed = 'framed.html'
/** The site with its workers in `window.workers`, so that a journey can end one. WebDriver runs no script before a page's own. */
export const withWorkers = 'with-workers.html'

const frame = `<!doctype html>
<body style="margin: 0">
  <iframe style="border: 0; height: 900px"></iframe>
  <script>document.querySelector('iframe').src = './' + location.search</script>
</body>`

const keepWorkers = `<script>
  window.workers = []
  window.Worker = class extends Worker {
    constructor(...how) {
      super(...how)
      workers.push(this)
    }
  }
</script>`

/** Has the server of the built site serve them. */
export function extraPages(): Plugin {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'index.html'), 'utf8')
  const pages = new Map([
    [base + framed, frame],
    [base + withWorkers, page.replace('<head>', `<head>${keepWorkers}`)],
  ])
  return {
    name: 'extra-pages',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const html = pages.get(new URL(request.url ?? '', 'http://localhost').pathname)
        if (html) response.setHeader('Content-Type', 'text/html').end(html)
        else next()
      })
    },
  }
}
