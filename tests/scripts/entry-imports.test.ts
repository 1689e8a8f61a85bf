/** Which imports the check of the built site finds. */

import { describe, expect, test } from 'vitest'
import { entriesOf, entryImports } from '../../scripts/entry-imports.ts'

const page = '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="modulepreload" href="./assets/shared-1.js">'
const makesWorker = 'new Worker(new URL(new URL(`worker-1.js`,import.meta.url).href,``+import.meta.url),{type:`module`})'

/** A site whose entries import what they need, and nothing imports them; and one more chunk. */
const site = (chunk: string): Map<string, string> =>
  new Map([
    ['index.html', page],
    ['assets/index-1.js', `import{t as e}from"./shared-1.js";import(\`./lazy-1.js\`);${makesWorker}`],
    ['assets/shared-1.js', 'export let t=1'],
    ['assets/worker-1.js', 'import(`./engine-1.js`)'],
    ['assets/engine-1.js', 'import{t as e}from"./shared-1.js";export let n=e'],
    ['assets/lazy-1.js', chunk],
  ])

const found = (chunk: string) => {
  const files = site(chunk)
  return entryImports(files, entriesOf(files))
}

test('entries are the scripts of pages and of workers', () => {
  expect(entriesOf(site(''))).toEqual({ pages: ['assets/index-1.js'], workers: ['assets/worker-1.js'] })
})

describe('a chunk', () => {
  test.each([
    ['imports from', 'import{t as e}from"./worker-1.js";export let n=e', 'worker-1.js'],
    ['imports for its effects', 'import"./worker-1.js"', 'worker-1.js'],
    ['re-exports from', 'export{t}from"./index-1.js"', 'index-1.js'],
    ['re-exports all of', 'export*from"../assets/index-1.js"', 'index-1.js'],
    ['imports dynamically', 'const later=()=>import(`./worker-1.js`).then(({t:e})=>e)', 'worker-1.js'],
  ])('that %s an entry is found', (_, chunk, entry) => {
    expect(found(chunk)).toEqual([{ chunk: 'assets/lazy-1.js', entry: `assets/${entry}` }])
  })

  test.each([
    ['imports what is no entry', 'import{t as e}from"./shared-1.js";import(`./engine-1.js`)'],
    ['makes a worker of an entry', makesWorker],
    ['names an entry in a list', 'const files=["./index-1.js","./worker-1.js"]'],
  ])('that only %s may', (_, chunk) => {
    expect(found(chunk)).toEqual([])
  })
})
