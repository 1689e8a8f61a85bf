/** A part of the build: the terms of everything that the site ships, ours included, as texts beside it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

/** Packages whose code comes into the site without being a module of a bundle: what compiles the kernels, what the bundler and the offline copy add. */
const unseen = ['assemblyscript', 'vite', 'vite-plugin-pwa', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

/** Begins with the mark of UTF-8: many hosts do not say what texts are written in. */
const head = '\uFEFFWhat this site ships of others, and under which terms.\n\n'

export interface Licences {
  /** Notes what the site's bundles are made of, and writes the texts. */
  readonly site: Plugin
  /** Notes what a worker's bundles are made of. */
  readonly worker: () => Plugin
}

/** For `plugins` and `worker.plugins` of Vite's configuration. */
export function licences(): Licences {
  const packages = new Set(unseen)
  const note = (file: string): void => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(file.replaceAll('\\', '/'))?.[1]
    if (name) packages.add(name)
  }
  const noteAll: Plugin['generateBundle'] = (_options, bundle) => {
    for (const part of Object.values(bundle)) for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) note(file)
  }
  return {
    worker: () => ({ name: 'rote:licences-of-worker', generateBundle: noteAll }),
    site: {
      name: 'rote:licences',
      apply: 'build',
      generateBundle(...told) {
        noteAll.apply(this, told)
        const texts = [...packages].sort().map(entryOf)
        this.emitFile({ type: 'asset', fileName: 'libraries.txt', source: head + texts.join(`\n\n${'-'.repeat(80)}\n\n`) })
        this.emitFile({ type: 'asset', fileName: 'licence.txt', source: readFileSync(join(root, 'LICENSE')) })
        this.emitFile({ type: 'asset', fileName: 'citation.txt', source: readFileSync(join(root, 'CITATION.cff')) })
      },
    },
  }
}

/** What a package says of itself, and its terms. Throws where it has none that we know. */
function entryOf(name: string): string {
  const folder = join(modules, name)
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((path) => /^(licen[cs]e|copying)/i.test(path))
  // Some name their terms and do not bring the text.
  const text = file ? join(folder, file) : join(import.meta.dirname, 'licences', `${license}.txt`)
  if (!existsSync(text)) throw new Error(`${name} ${version}: expected a licence file, or ${text}`)
  const holder = file ? '' : `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n\n`
  return `${name} ${version} (${license})\n\n${holder}${readFileSync(text, 'utf8').trim()}\n`
}
