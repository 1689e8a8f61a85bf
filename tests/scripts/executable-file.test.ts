/** What counts as a program that a test run could start. */

import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isExecutableFile } from '../../scripts/executable-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-executable-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a program counts, and a link to it', () => {
  const link = join(folder, 'link')
  symlinkSync(process.execPath, link)
  expect([process.execPath, link].map(isExecutableFile)).toEqual([true, true])
})

test('a device, a folder, a missing file and a link that leads nowhere do not count', () => {
  const link = join(folder, 'dangling')
  symlinkSync(join(folder, 'missing'), link)
  expect(['/dev/null', folder, join(folder, 'missing'), link].filter(isExecutableFile)).toEqual([])
})

// Windows has no such permission.
test.skipIf(process.platform === 'win32')('a file that may not be executed does not count', () => {
  const file = join(folder, 'text')
  writeFileSync(file, '')
  chmodSync(file, 0o644)
  expect(isExecutableFile(file)).toBe(false)
  chmodSync(file, 0o755)
  expect(isExecutableFile(file)).toBe(true)
})
