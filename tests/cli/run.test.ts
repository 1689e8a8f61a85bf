import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { curveOf, play, startBackend, tiny } from '../engine/runs.ts'

function rote(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'rote', '--', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout.trim(), err: stderr.trim() }
}

const flags = ['--n', '100', '--width', '.03125', '--batch-size', '30', '--learning-rate', '.05', '--corruption', '.4', '--epochs', '4']

test('a run writes what the engine tells: every seed, its curve, and the summary', async () => {
  const { code, out } = rote('run', ...flags, '--seeds', '2', '--json', '-')
  expect(code).toBe(0)
  const result = JSON.parse(out)
  const spec = tiny({ corruption: 0.4, epochs: 4, seeds: 2 })
  expect(result).toMatchObject({ spec, backend: 'wasm' })
  await startBackend('wasm')
  const events = await play(spec)
  expect(result.runs.map(({ curve }: { curve: object[] }) => curve)).toEqual([curveOf(events, 0), curveOf(events, 1)])
  for (const [index, run] of result.runs.entries())
    expect(run).toMatchObject({
      seed: 1 + index,
      epochs: 4,
      fitEpoch: null,
      trainAccuracy: expect.any(Number),
      testAccuracy: expect.any(Number),
    })
  const errors = result.runs.map(({ testAccuracy }: { testAccuracy: number }) => 1 - testAccuracy)
  expect(result.summary.fitEpoch).toEqual({ mean: null, sd: null, n: 0 })
  expect(result.summary.testError.mean).toBeCloseTo((errors[0] + errors[1]) / 2, 12)
  expect(result.summary.testError.sd).toBeCloseTo(Math.abs(errors[0] - errors[1]) / Math.SQRT2, 12)
})

test('curves go to a file as CSV, a line for every evaluation, and the summary is printed', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rote-run-')), 'curves.csv')
  const { code, out } = rote('run', ...flags, '--csv', file)
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toMatch(/^seed +epochs to fit +labels changed +train accuracy +test accuracy$/)
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  expect(header).toMatch(/^seed,step,epoch,trainLoss,trainAccuracy,testAccuracy,trueLabelAccuracy/)
  expect(lines.map((line) => line.split(',')[2])).toEqual(['0', '0.25', '0.5', '0.75', '1', '1.25', '1.5', '1.75', '2', '3', '4'])
})

test('the printed summary says what its ± is, and of how many seeds', () => {
  const { out } = rote('run', ...flags, '--seeds', '2')
  expect(out).toMatch(/test error \d+\.\d\s%\s±\s\d+\.\d\s% \(2 seeds\)\n\(mean ± standard deviation of 2 seeds\)\n/)
})

test.each([
  [['--seeds', '20', '--width', '4', '--model', 'mlp-3x512'], /memory: this run would take about \d+\.\d GiB/],
  [['--n', '100', '--learning-rate', '9'], /the loss ran away .+; a learning rate below 9 may help/],
  [[...flags, '--json', '/no/such/folder/file.json'], /file\.json: cannot be written \(no such file or folder\)/],
  [['garbage'], /^link: expected one as the page or "rote link" writes it/],
  [['1.garbage.x'], /^chapter: expected by-heart, five-ways, .*, got "garbage"$/],
  [['http://site/?r=garbage'], /^chapter: expected by-heart, five-ways, .*, got "garbage"$/],
  [['--epochs', '1000', '--stop', 'epochs', '--csv', '/tmp'], /^\/tmp: cannot be written \(a folder\)/],
])('%j exits with 2 and says why', (args, message) => {
  const { code, err } = rote('run', ...args)
  expect(code).toBe(2)
  expect(err.split('\n').at(-1)).toMatch(message)
  expect(err).not.toMatch(/\n\s+at /)
})
