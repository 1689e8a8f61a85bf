/** A part of the build: into which files the page's code goes, and what they are called: the roots of all chapters have the same name, and their figures. */

import { dirname } from 'node:path'

function nameOf(path: string | null | undefined): string {
  const [, chapter, part] = /(?:^|\/)chapters\/([\w-]+)\/(Chapter|figure)\.tsx?$/.exec(path ?? '') ?? []
  if (!chapter) return '[name]'
  return part === 'Chapter' ? chapter : `${chapter}-${part}`
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const root = new URL('..', import.meta.url).pathname
/** The page's entry, and the chapter that it opens with. */
const entries = [`${root}src/main.tsx`, `${root}src/chapters/by-heart/Chapter.tsx`]

let firstPaint: ReadonlySet<string> | undefined

/** All that the first paint imports, in one file, in which it is smallest. Entry and chapter stay what they are. */
function pageOf(id: string, modules: Modules): string | null {
  firstPaint ??= importedBy(entries, modules)
  return firstPaint.has(id) && !entries.some((entry) => dirname(entry) === dirname(id)) ? 'page' : null
}

function importedBy(ids: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

/** For the bundler's `output`. */
export const chunks = {
  chunkFileNames: ({ facadeModuleId }: { facadeModuleId: string | null }): string => `assets/${nameOf(facadeModuleId)}-[hash].js`,
  assetFileNames: ({ originalFileNames: [path] }: { originalFileNames: string[] }): string => `assets/${nameOf(path)}-[hash][extname]`,
  codeSplitting: {
    groups: [
      // These change seldom: who comes again has them.
      { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
      { name: 'd3', test: /node_modules\/d3-/, priority: 3 },
      { name: pageOf, priority: 2 },
      { name: 'curves', test: /src\/charts\/line-chart\//, priority: 1 },
    ],
  },
}
