import { expect, test } from 'vitest'
import { trainingTable } from '../../bench/report.ts'
import { contendersFor, workloadNames } from '../../bench/workloads.ts'

const row = {
  workload: 'mlp-50',
  engine: 'rote',
  backend: 'wasm',
  workers: 1,
  threads: 1,
  examplesPerSecond: 12345.6,
  gflops: 20.2,
  oursOverThis: { median: 1, min: 1, max: 1 },
  shareOfPeak: { median: 0.774, min: 0.7, max: 0.8 },
  largestLossDifference: null,
  remark: '',
} as const

test('a row without a speed says why in its place', () => {
  const lost = {
    ...row,
    engine: 'other',
    examplesPerSecond: null,
    gflops: null,
    oursOverThis: null,
    shareOfPeak: null,
    remark: 'curves differ',
  }
  const [head, , first, second] = trainingTable([row, lost])
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  expect(head?.slice(4, 6)).toEqual(['examples/s', 'GFLOP/s'])
  expect(first?.slice(4, 8)).toEqual(['12346', '20.2', '77 %', '1 (1 to 1)'])
  expect(second?.slice(4, 8)).toEqual(['curves differ', '', '', ''])
})

test('ours on wasm comes first, and nobody is measured twice', () => {
  for (const name of workloadNames) {
    const contenders = contendersFor(name, { cores: 2, gpus: ['webgpu', 'webgl'], pytorch: true })
    expect(contenders[0]).toMatchObject({ engine: 'rote', backend: 'wasm' })
    expect(new Set(contenders.map((contender) => JSON.stringify(contender))).size).toBe(contenders.length)
  }
})
