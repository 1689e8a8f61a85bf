// A sweep that does not come to its end: what was finished is written, and goes on from there.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSweepFile, sweepJson } from '../../src/cli/sweep-file.ts'
import { trainSweep } from '../../src/cli/train-sweep.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { resultOf } from '../../src/experiment/runs/run-record.ts'
import { cellsOf, pointsOf, type Sweep } from '../../src/experiment/runs/sweep.ts'
import { tiny } from '../engine/runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-sweep-'))
const sweep: Sweep = { base: tiny({ epochs: 2, stop: 'epochs', seeds: 2 }), variations: [{ corruption: 0 }, { corruption: 1 }] }
const never = new AbortController().signal

test('one that is resumed trains only what is missing, and comes to the same figures', async () => {
  const { records: whole } = await trainSweep(sweep, new Set(), () => {}, never)
  const [first, ...rest] = cellsOf(sweep).map(runKey)
  const figure = (key: string | undefined) => {
    const record = whole.get(key ?? '')
    return record && resultOf(record).runs[0]
  }
  const file = join(folder, 'partial.json')
  writeFileSync(
    file,
    sweepJson(
      sweep,
      pointsOf(sweep, (cell) => (runKey(cell) === first ? figure(first) : undefined)),
      true,
    ),
  )
  expect(JSON.parse(readFileSync(file, 'utf8')).partial).toBe(true)
  const known = await readSweepFile(file, sweep)
  expect([...known.keys()]).toEqual([first])
  const { curve: _, ...figures } = figure(first) ?? { curve: [] }
  expect(known.get(first ?? '')).toEqual(figures)
  const { records } = await trainSweep(sweep, new Set(known.keys()), () => {}, never)
  expect([...records.keys()]).toEqual(rest)
  for (const key of rest) expect(resultOf(records.get(key) as never).runs[0]).toEqual(figure(key))
})

test('one that is stopped resolves with what has ended', async () => {
  const long: Sweep = { base: tiny({ stop: 'epochs' }), variations: [{ epochs: 1 }, { epochs: 2000 }] }
  const stop = new AbortController()
  const { records } = await trainSweep(
    long,
    new Set(),
    (all) => [...all.values()].some(({ ending }) => ending) && stop.abort(),
    stop.signal,
  )
  expect(cellsOf(long).map((cell) => records.get(runKey(cell))?.ending ?? null)).toEqual([{ kind: 'complete' }, null])
})

test('a training process that is killed is replaced, and its network trained again', async () => {
  const long: Sweep = { base: tiny({ epochs: 60, stop: 'epochs' }), variations: [{ corruption: 0 }, { corruption: 1 }] }
  let killed = false
  const { records } = await trainSweep(
    long,
    new Set(),
    (all) => {
      if (killed || ![...all.values()].some(({ epoch }) => epoch > 5)) return
      killed = true
      const children = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'sweep-process'], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n')
      process.kill(Number(children[0]), 'SIGKILL')
    },
    never,
  )
  expect(killed).toBe(true)
  expect([...records.values()].map(({ ending, epoch }) => [ending, epoch])).toEqual([
    [{ kind: 'complete' }, 60],
    [{ kind: 'complete' }, 60],
  ])
})

const command = ['--no-warnings', '--import', 'tsx', '--import', './scripts/relaxed-simd.ts', 'src/cli/main.ts', 'sweep']

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s writes both files, says that they are partial, and ends with %i', async (signal, expected) => {
  const [json, csv] = [join(folder, `${signal}.json`), join(folder, `${signal}.csv`)]
  const child = spawn(process.execPath, [...command, '--over', 'epochs=1900,2000', '--stop', 'epochs', '--json', json, '--csv', csv])
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  while (spawnSync('pgrep', ['-P', String(child.pid), '-f', 'sweep-process']).status !== 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
  child.kill(signal)
  const code = await closed
  expect(said).toMatch(/partial: 0 of 2 networks are trained; --resume/)
  expect(code).toBe(expected)
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ partial: true, points: [{ runs: [] }, { runs: [] }] })
  expect(readFileSync(csv, 'utf8')).toMatch(/^epochs,seed,.*,partial\n$/)
})

test('a network that cannot be trained takes nothing away from those that were', async () => {
  const mixed: Sweep = { base: tiny({ epochs: 3, stop: 'epochs' }), variations: [{ n: 99_999 }, { corruption: 0 }, { corruption: 1 }] }
  const { records, failure } = await trainSweep(mixed, new Set(), () => {}, never)
  expect(failure?.message).toMatch(/^mnist train images: expected a whole number/)
  expect([...records.values()].map(({ ending }) => ending)).toEqual([null, { kind: 'complete' }, { kind: 'complete' }])
})

test.each([
  ['another sweep', () => sweepJson({ ...sweep, variations: [{ corruption: 0.5 }] }, [], true), 'expected a file of the same sweep'],
  ['no JSON', () => 'corruption,seed', 'no JSON'],
  ['another engine', () => sweepJson(sweep, [], true).replace('"engine": 1', '"engine": 0'), 'this version of the engine'],
])('a file of %s is refused by name', async (_, text, words) => {
  const file = join(folder, 'other.json')
  writeFileSync(file, text())
  await expect(readSweepFile(file, sweep)).rejects.toThrow(words)
})

test('one output that cannot be written does not keep the other from it', () => {
  const csv = join(folder, 'b.csv')
  const args = ['--over', 'corruption=0', '--n', '100', '--width', '.03125', '--epochs', '1', '--json', '/dev/full', '--csv', csv]
  const { status, stderr } = spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toMatch(/\/dev\/full: cannot be written/)
  expect(readFileSync(csv, 'utf8').split('\n')).toHaveLength(3)
})
