import { expect, test } from 'vitest'
import { cellsCsv, pageColumns } from '../../../src/experiment/runs/cells-csv.ts'
import type { SeedResult } from '../../../src/experiment/runs/result.ts'

const run = (seed: number, testAccuracy: number | null): SeedResult => ({
  seed,
  epochs: 10,
  fitEpoch: null,
  changedShare: 0.9,
  trainAccuracy: 0.98,
  testAccuracy,
  curve: [],
})

test('every network has a line with what its group is named by; what was not measured is empty', () => {
  const { seed, fitEpoch, stoppedEpoch, testError } = pageColumns
  const groups = [
    { named: ['MLP, "wide"', 0], runs: [run(1, 0.9), run(2, null)] },
    { named: ['softmax', 1], runs: [run(1, 0.1)] },
  ]
  expect(cellsCsv(['network', 'p'], [seed, fitEpoch, stoppedEpoch, testError], groups)).toBe(
    'network,p,seed,epochs to fit,stopped at,test error\r\n"MLP, ""wide""",0,1,,,0.1\r\n"MLP, ""wide""",0,2,,,\r\nsoftmax,1,1,,,0.9\r\n',
  )
})

test('without a network there is the head alone', () => {
  expect(cellsCsv(['p'], [pageColumns.seed], [], '\n')).toBe('p,seed\n')
})
