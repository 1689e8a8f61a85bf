import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { sweepFromFlags } from '../../src/cli/sweep-from-flags.ts'
import { fiveWaysFields, fiveWaysSweep } from '../../src/experiment/chapters/five-ways.ts'
import { moreNoiseFields, moreNoiseSweep } from '../../src/experiment/chapters/more-noise.ts'
import { regulariserFields, regulariserSweep } from '../../src/experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { eventsOf, play, startBackend, tiny } from '../engine/runs.ts'

const flags = ['--n', '100', '--width', '.03125', '--batch-size', '30', '--learning-rate', '.05', '--epochs', '4']

function rote(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'rote', '--', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout.trim(), err: stderr.trim() }
}

test('every point has its seeds, each what a run of its own comes to, and the figures over them', async () => {
  const { code, out } = rote(
    'sweep',
    '--over',
    'corruption=0,1',
    '--over=pixels=original,shuffled',
    ...flags,
    '--seeds',
    '2',
    '--json',
    '-',
  )
  expect(code).toBe(0)
  const { spec, points } = JSON.parse(out)
  expect(spec).toEqual(tiny({ epochs: 4, seeds: 2 }))
  expect(points).toHaveLength(4)
  await startBackend('wasm')
  for (const { corruption, pixels, runs, testError } of points) {
    const alone = await Promise.all(
      [1, 2].map(async (seed) => eventsOf(await play(tiny({ epochs: 4, corruption, pixels, seed })), 'settled')[0]?.result),
    )
    expect(runs).toEqual(alone)
    expect(testError.n).toBe(2)
    expect(testError.mean).toBeCloseTo(1 - (alone[0]?.testAccuracy ?? 0) / 2 - (alone[1]?.testAccuracy ?? 0) / 2, 12)
  }
})

test('CSV has a line for every seed of every point', () => {
  const { code, out } = rote('sweep', '--over', 'corruption=0,.5', ...flags, '--csv', '-')
  expect(code).toBe(0)
  const [head, ...lines] = out.split('\n')
  expect(head).toBe('corruption,seed,epochs,fitEpoch,changedShare,trainAccuracy,testAccuracy')
  expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual([
    ['0', '1', '4', ''],
    ['0.5', '1', '4', ''],
  ])
})

test('a link of a chapter is the sweep that the page runs', () => {
  const state = { ...defaultsOf(moreNoiseFields), n: 900, second: 'softmax', levels: 4 } as const
  expect(sweepFromFlags([encodeLink({ chapter: 'more-noise', state }), '--json', '-'])).toEqual({
    sweep: moreNoiseSweep(state),
    options: { json: '-' },
    notices: [],
  })
  expect(moreNoiseSweep(state).variations).toHaveLength(8)
  const ways = { ...defaultsOf(fiveWaysFields), n: 900 }
  expect(sweepFromFlags([encodeLink({ chapter: 'five-ways', state: ways })]).sweep).toEqual(fiveWaysSweep(ways))
  const rows = { ...defaultsOf(regulariserFields), n: 900 }
  expect(sweepFromFlags([encodeLink({ chapter: 'regularisers', state: rows })]).sweep).toEqual(regulariserSweep(rows))
})

test.each([
  [[], /^over: expected what varies/],
  [['--over', 'corruption'], /^over: expected FIELD=VALUE/],
  [['--over', 'seeds=1,2'], /^over: expected FIELD=VALUE/],
  [['--over', 'corruption=0,.5=1'], /^over: expected FIELD=VALUE/],
  [['--over', 'corruption=0,0'], /^over: expected each corruption once, got 0 twice/],
  [['--over', 'corruption=0', '--over', 'corruption=1'], /^over: expected each field once, got corruption twice/],
  [['1.by-heart.n-900.kxq'], /^over: expected what varies/],
  [['--over', 'corruption=0,1.4'], /^corruption: expected 0 to 1, got 1.4/],
  [['--over', 'dataset=mnist,fashion-mnist', '--n', '9000'], /^n: expected a whole number from 100 to 8000/],
  [['--over', 'corruption=0', '--colour', 'red'], /^--colour: no such flag/],
] as const)('%j is refused by name', (args, message) => {
  expect(() => sweepFromFlags(args)).toThrow(message)
})
