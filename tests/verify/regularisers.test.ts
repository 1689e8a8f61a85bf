// What chapter 4 states of regularisers, by the command line and with enough seeds for an interval: what they are worth, and what they put off.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/experiment/runs/result.ts'
import { spreadOf } from '../../src/maths/spread.ts'
import { meanInterval } from '../../src/maths/student-t.ts'

const done = new Map<string, RunResult>()

/** `rote run` on 1,000 digits; what was run before is remembered. */
function run(corruption: string, seeds: number, ...flags: string[]): RunResult {
  const args = ['run', '-s', 'rote', '--', 'run', '--json', '-', '--corruption', corruption, '--seeds', `${seeds}`, ...flags]
  const known = done.get(`${args}`)
  if (known) return known
  const result = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] }))
  done.set(`${args}`, result)
  return result
}

/** The 95 % interval of the gain on unseen digits over all off, in points, seed by seed. */
function gain(corruption: string, seeds: number, ...flags: string[]): readonly [number, number] {
  const [one, plain] = [run(corruption, seeds, ...flags), run(corruption, seeds)]
  const gains = one.runs.map(({ testAccuracy }, index) => 100 * ((testAccuracy ?? 0) - (plain.runs[index]?.testAccuracy ?? 0)))
  return meanInterval(spreadOf(gains)) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}

const dropout = ['--dropout', '.5']
const crop = ['--augmentation', '2']

test('all off it fits true labels, and answers nine in ten unseen digits rightly', () => {
  const { summary } = run('0', 10)
  expect(summary.fitEpoch.n).toBe(10)
  expect(summary.testError.mean).toBeLessThan(0.115)
})

test.each([
  ['dropout', dropout, 0, 2.5],
  ['strong dropout', ['--dropout', '.8'], 1, 3.5],
  ['random crop', crop, 4, 7],
])('with true labels %s is worth a few points, and no more', (_, flags, least, most) => {
  const [low, high] = gain('0', 10, ...flags)
  expect(low).toBeGreaterThan(least)
  expect(high).toBeLessThan(most)
})

test.each([
  ['weight decay', ['--weight-decay', '5e-4'], 0.8, 1.3],
  ['batch norm', ['--batch-norm', 'on'], 0.8, 1.3],
  ['early stopping', ['--early-stopping'], 0.8, 1.3],
  ['dropout', dropout, 1.6, 2.6],
])('with %s every seed learns all random labels, in about as many times the epochs', (_, flags, least, most) => {
  const { summary } = run('1', 10, ...flags)
  expect(summary.fitEpoch.n).toBe(10)
  const ratio = (summary.fitEpoch.mean ?? 0) / (run('1', 10).summary.fitEpoch.mean ?? 1)
  expect(ratio).toBeGreaterThan(least)
  expect(ratio).toBeLessThan(most)
})

test('with random crop no seed knows all random labels after 100 epochs, and both that are given the time do, after some 600', () => {
  expect(run('1', 10, ...crop).summary).toMatchObject({ fitEpoch: { n: 0 } })
  const { fitEpoch } = run('1', 2, ...crop, '--epochs', '2000').summary
  expect(fitEpoch.n).toBe(2)
  expect(fitEpoch.mean).toBeGreaterThan(400)
  expect(fitEpoch.mean).toBeLessThan(900)
})

test.each([
  ['dropout', dropout, 10],
  ['early stopping', ['--early-stopping'], 20],
  ['weight decay, dropout and random crop', ['--weight-decay', '5e-4', ...dropout, ...crop], 10],
])('with 40 %% of the labels random %s is worth points on unseen digits', (_, flags, seeds) => {
  expect(gain('.4', seeds, ...flags)[0]).toBeGreaterThan(0)
})

test('with true labels early stopping gains nothing, and at p = .8 it is worth points', () => {
  expect(gain('0', 20, '--early-stopping')[1]).toBeLessThan(0.5)
  expect(gain('.8', 20, '--early-stopping')[0]).toBeGreaterThan(0)
})
