/** Finds chunks that import an entry, the page's or a worker's: WebKit evaluates a worker's entry anew for them (docs/decisions/0009-entries.md). */

import { parseSync } from 'vite'

/** One import that must not be: `chunk` imports `entry`. */
export type EntryImport = { chunk: string; entry: string }

/** What a built site starts with: the scripts of its pages, and the scripts that its chunks make workers of. */
export type Entries = { pages: string[]; workers: string[] }

/** The entries of a site. `files` holds pages and chunks by their paths in the site, and what they say. */
export function entriesOf(files: ReadonlyMap<string, string>): Entries {
  const found = (isSearched: RegExp, pattern: RegExp): string[] =>
    [...files]
      .filter(([path]) => isSearched.test(path))
      .flatMap(([path, text]) => Array.from(text.matchAll(pattern), ([, address]) => resolve(path, address as string)))
  return {
    pages: found(/\.html$/, /<script[^>]*\ssrc="([^"]+)"/g),
    workers: found(/\.js$/, /new Worker\((?:new URL\()+["'`]([^"'`]+)["'`]/g),
  }
}

/** Every import, static or dynamic, of one of the `entries` by a chunk of the site. */
export function entryImports(files: ReadonlyMap<string, string>, { pages, workers }: Entries): EntryImport[] {
  const entries = new Set([...pages, ...workers])
  return [...files]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([chunk, text]) =>
      importsOf(chunk, text)
        .filter((path) => entries.has(path))
        .map((entry) => ({ chunk, entry })),
    )
}

/** Paths of what a chunk imports or re-exports. Throws where it is no module. */
function importsOf(chunk: string, text: string): string[] {
  const { module, errors } = parseSync(chunk, text)
  if (errors[0]) throw new Error(`${chunk}: ${errors[0].message}`)
  const { staticImports, staticExports, dynamicImports } = module
  const named = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].flatMap(({ moduleRequest }) =>
    moduleRequest ? [moduleRequest.value] : [],
  )
  const called = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1))
  return [...named, ...called].map((address) => resolve(chunk, address))
}

/** The path in the site of an address that a file of the site names. */
function resolve(from: string, address: string): string {
  return new URL(address, `site:/${from}`).pathname.slice(1)
}
