/** The rules of where what may be imported (rooms.grit, no-browser.grit and the overrides of biome.json) fire on one deliberate violation of each kind, and on nothing else. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** One file each: where it lies, what it holds, and the rule that must object. */
const violations: Array<[file: string, source: string, rule: string]> = [
  ['src/maths/a.ts', "import '../experiment/field.ts'", 'plugin'],
  ['src/maths/b.ts', "export const later = () => import('../store/store.ts')", 'plugin'],
  [
    'src/maths/deep/c.ts',
    "import type { Field } from '../../experiment/field.ts'\nexport const nameOf = (field: Field) => field.name",
    'plugin',
  ],
  ['src/words/a.ts', "import '../experiment/fields/field.ts'", 'plugin'],
  ['src/maths/d.ts', "import '../words/numbers.ts'", 'plugin'],
  ['src/experiment/runs/a.ts', "import '../../data/manifest.ts'", 'plugin'],
  ['src/experiment/links/a.ts', "import '../../chapters/by-heart/Chapter.tsx'", 'plugin'],
  ['src/experiment/fields/a.ts', "import '../networks/layers.ts'", 'plugin'],
  ['src/experiment/datasets/a.ts', "import '../runs/spec.ts'", 'plugin'],
  ['src/experiment/networks/a.ts', "import '../runs/spec.ts'", 'plugin'],
  ['src/experiment/runs/b.ts', "import '../links/permalink.ts'", 'plugin'],
  ['src/experiment/chapters/a.ts', "import '../links/permalink.ts'", 'plugin'],
  ['src/data/a.ts', "import '../protocol/messages.ts'", 'plugin'],
  ['src/protocol/a.ts', "import '../store/store.ts'", 'plugin'],
  ['src/archive/a.ts', "import '../protocol/messages.ts'", 'plugin'],
  ['src/engine/a.ts', "import '../store/store.ts'", 'plugin'],
  ['src/store/a.ts', "import '../engine/train.ts'", 'plugin'],
  ['src/charts/a.ts', "import '../experiment/field.ts'", 'plugin'],
  ['src/charts/b.ts', "import '../store/store.ts'", 'plugin'],
  ['src/controls/a.ts', "import '../charts/axis.tsx'", 'plugin'],
  ['src/chapters/a.ts', "import '../app/shell.tsx'", 'plugin'],
  ['src/chapters/b.ts', "import '../engine/train.ts'", 'plugin'],
  ['src/chapters/theorem/a.ts', "import '../by-heart/Wall.tsx'", 'plugin'],
  ['src/chapters/kit/a.ts', "import '../by-heart/Wall.tsx'", 'plugin'],
  ['src/app/a.ts', "import '../engine/train.ts'", 'plugin'],
  ['src/app/b.ts', "import '../main.tsx'", 'plugin'],
  ['src/app/c.ts', "import './index.ts'", 'plugin'],
  ['src/app/d.ts', "export * from './shell.tsx'", 'lint/performance/noBarrelFile'],
  ['src/app/e.ts', "export const worker = new Worker('worker.js')", 'plugin'],
  [
    'src/main.tsx',
    "import './engine/worker.ts'\nexport const worker = new Worker(new URL('./engine/worker.ts', import.meta.url))",
    'plugin',
  ],
  ['src/store/b.ts', "import '@tensorflow/tfjs-core'", 'plugin'],
  ['src/cli/a.ts', "import '@tensorflow/tfjs-core'", 'plugin'],
  ['src/cli/b.ts', "import '../store/state.ts'", 'plugin'],
  ['src/cli/c.ts', "import '../../bench/report.ts'", 'plugin'],
  ['src/store/c.ts', 'export const query = location.search', 'lint/style/noRestrictedGlobals'],
  ['src/chapters/c.ts', 'export const back = () => window.history.back()', 'plugin'],
  ['tests/store/a.test.ts', "import { chromium } from '@playwright/test'\nexport const browser = chromium.launch()", 'plugin'],
  ['tests/store/b.test.ts', "export const browser = () => import('playwright')", 'plugin'],
  ['tests/gallery/a.ts', "import '../../scripts/find-chromium.ts'", 'plugin'],
  [
    'tests/store/d.test.ts',
    "import puppeteer from 'puppeteer-core'\nexport const browser = puppeteer.launch({ browser: 'firefox' })",
    'plugin',
  ],
  ['tests/bench/a.test.ts', "import '../../bench/browser.ts'", 'plugin'],
  ['tests/chapters/a.test.tsx', "import { test } from '../browser/fixtures.ts'\ntest('a', () => {})", 'plugin'],
]

const allowed: Array<[file: string, source: string]> = [
  ['src/experiment/links/ok.ts', "import '../../maths/stream.ts'\nimport '../chapters/table.ts'"],
  ['src/engine/ok.ts', "import '@tensorflow/tfjs-core'\nimport '../data/manifest.ts'\nimport '../protocol/messages.ts'"],
  ['src/store/ok.ts', "import '../archive/runs.ts'\nimport '../protocol/client.ts'"],
  ['src/charts/ok.ts', "import './axis.tsx'\nimport '../maths/summary.ts'\nimport '../words/numbers.ts'"],
  ['src/controls/ok.ts', "import '../words/numbers.ts'"],
  ['src/words/ok.ts', "import '../maths/spread.ts'"],
  [
    'src/chapters/theorem/ok.ts',
    "import '../../charts/theorem/axis.tsx'\nimport '../../experiment/chapters/table.ts'\nimport '../../store/store.ts'\nimport '../kit/Frame.tsx'\nimport './Plane.tsx'",
  ],
  ['src/app/ok.ts', 'export const query = window.location.search + location.hash'],
  ['src/cli/ok.ts', "import '../engine/train.ts'\nimport '../protocol/trainer.ts'\nimport '../experiment/chapters/table.ts'"],
  ['tests/store/ok.test.ts', "import { expect } from 'vitest'\nimport '../../src/store/store.ts'\nexpect(1).toBe(1)"],
  ['tests/firefox/ok.spec.ts', "import 'puppeteer-core'\nimport '../../scripts/find-firefox.ts'"],
  ['tests/browser/ok.spec.ts', "import '@playwright/test'\nimport '../../scripts/find-chromium.ts'"],
  ['tests/gallery/screenshots.ts', "import '../../scripts/find-chromium.ts'\nimport '../browser/serve-page.ts'"],
]

describe('imports go where they may', () => {
  const root = mkdtempSync(join(tmpdir(), 'rote-rooms-'))
  let objections: Array<{ file: string; rule: string }> = []

  beforeAll(() => {
    cpSync('biome.json', join(root, 'biome.json'))
    for (const rule of ['rooms.grit', 'no-browser.grit']) cpSync(join('tests/architecture', rule), join(root, 'tests/architecture', rule))
    for (const [file, source] of [...violations, ...allowed]) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), `${source}\n`)
    }
    const biome = spawnSync(
      join(process.cwd(), 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    objections = [...biome.stdout.matchAll(/title=([^,]+),file=(?:.*?\/)?((?:src|tests)\/[^,]+),/g)].map(([, rule = '', file = '']) => ({
      file,
      rule,
    }))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  test.each(violations)('%s may not say %j', (file, _source, rule) => {
    expect(objections.filter((objection) => objection.file === file)).toEqual([{ file, rule }])
  })

  test.each(allowed)('%s may say %j', (file) => {
    expect(objections.filter((objection) => objection.file === file)).toEqual([])
  })
})
