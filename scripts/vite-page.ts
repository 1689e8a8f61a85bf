/** A part of the build: the page itself says what it may load, and can be read before its style sheets are there. */

import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** All that the page needs, and nothing else: docs/decisions/0014-policy.md. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

export function page(): Plugin {
  return {
    name: 'rote:page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withPolicy(withSheetsLast(html)),
    },
  }
}

/** Styles in the page itself are allowed by what they say. */
function withPolicy(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text as string)
  const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const policy = [...directives, `style-src 'self' ${hashes.join(' ')}`].join('; ')
  return html.replace(/<meta charset[^>]*>/, `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
}

/** A style sheet keeps everything after it from being shown; scripts wait for it wherever it stands. */
function withSheetsLast(html: string): string {
  const sheet = /\s*<link rel="stylesheet"[^>]*>/g
  const sheets = html.match(sheet) ?? []
  return html.replace(sheet, '').replace(/\s*<\/body>/, `${sheets.join('')}\n  </body>`)
}
