/** A test fails when something warned or complained on the console. A test that expects a warning says so with `vi.spyOn(console, 'warn').mockImplementation(...)`. */

import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

const heard: string[] = []

for (const level of ['warn', 'error'] as const) {
  console[level] = (...parts: unknown[]) => heard.push(`console.${level}: ${format(...parts)}`)
}

afterEach(() => {
  expect(heard.splice(0), 'unexpected output on the console').toEqual([])
})
