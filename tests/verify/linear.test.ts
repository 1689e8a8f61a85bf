// What linear models do on real images, by the command line, against figures that numpy computed of the same images.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** What `rote COMMAND FLAGS --json -` writes. */
function rote(...args: string[]) {
  const line = ['run', '-s', 'rote', '--', ...args, '--json', '-']
  return JSON.parse(execFileSync('npm', line, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] }))
}

describe('a kernel machine on 1,000 images', () => {
  /** Data set, p, test error in percent and norm, each with what is let pass. */
  test.each([
    ['mnist', '0', [6.6, 1], [22.4, 0.5]],
    ['mnist', '.5', [34.6, 5], [47.7, 2]],
    ['mnist', '1', [90, 4], [53.6, 1.5]],
    ['fashion-mnist', '0', [18.2, 1], [28.7, 0.5]],
  ] as const)('%s at p = %s', (dataset, corruption, error, norm) => {
    const result = rote('kernel', '--dataset', dataset, '--corruption', corruption)
    expect(Math.abs(100 * result.testError - error[0])).toBeLessThanOrEqual(error[1])
    expect(Math.abs(result.norm - norm[0])).toBeLessThanOrEqual(norm[1])
    expect(result.residual).toBeLessThanOrEqual(1e-8)
    expect(result.trainError).toBe(0)
  })

  test('Gabor features cut the error to about 2.6 %', () => {
    expect(Math.abs(100 * rote('kernel', '--kernel', 'gabor').testError - 2.6)).toBeLessThanOrEqual(0.8)
  })

  test('no ridge gains more than .3 points', () => {
    const plain = rote('kernel').testError
    for (const ridge of ['.001', '.01', '.1', '1'])
      expect(100 * (plain - rote('kernel', '--ridge', ridge).testError)).toBeLessThanOrEqual(0.3)
  })

  test('5,000 are solved in a minute or two', () => {
    const result = rote('kernel', '--n', '5000', '--corruption', '1')
    expect(result.residual).toBeLessThanOrEqual(1e-8)
    expect(result.seconds).toBeLessThan(150)
  })
})

test('on random features the test error of every seed has its peak within a tenth of as many features as images', () => {
  const counts = [250, 350, 400, 440, 460, 480, 500, 520, 540, 560, 600, 700, 1000]
  for (const corruption of ['0', '.2']) {
    const { points } = rote('features', '--n', '500', '--corruption', corruption, '--features', `${counts}`, '--seeds', '3')
    for (const seed of [0, 1, 2]) {
      const errors: number[] = points.map(({ runs }: { runs: { testError: number }[] }) => runs[seed]?.testError)
      const peak = counts[errors.indexOf(Math.max(...errors))] as number
      expect(Math.abs(peak - 500)).toBeLessThanOrEqual(50)
      expect(errors.at(-1)).toBeLessThan(Math.max(...errors) - 0.2)
    }
  }
})

describe('coin flips', () => {
  test('are fitted by the MLP, all of them, so that its bound says nothing', () => {
    const { mean, bound } = rote('rademacher', '--n', '500')
    expect(mean).toBeGreaterThan(0.99)
    expect(bound).toBeGreaterThan(1)
  })

  test.each(['1000', '4000'])('are fitted by linear functions of the pixels of %s images as their rank says', (n) => {
    const { mean, expected, rank } = rote('rademacher', '--model', 'linear', '--n', n)
    expect(rank).toBeLessThan(784)
    expect(Math.abs(mean - expected)).toBeLessThan(0.02)
    expect(mean).toBeLessThan(0.85)
  })
})

test('what looks at the labels tells truth from lies on 1,000 digits, by the figures that numpy has', () => {
  const { cells } = rote('measures', '--corruption', '0,.5,1', '--seeds', '3')
  const mean = (corruption: number, name: string): number => {
    const values = cells.filter((cell: { corruption: number }) => cell.corruption === corruption)
    expect(values).toHaveLength(3)
    return values.reduce((sum: number, { measures }: { measures: Record<string, number> }) => sum + (measures[name] as number), 0) / 3
  }
  for (const [p, ntk, likelihood] of [
    [0, 1.9, -5.98],
    [0.5, 3.52, -6.78],
    [1, 3.92, -7.06],
  ] as const) {
    expect(Math.abs(mean(p, 'ntkComplexity') - ntk)).toBeLessThanOrEqual(0.1)
    expect(Math.abs(mean(p, 'logMarginalLikelihood') - likelihood)).toBeLessThanOrEqual(0.08)
  }
  for (const name of ['kernelNorm', 'distance']) expect(mean(0, name)).toBeLessThan(mean(1, name))
  expect(mean(0, 'margin')).toBeGreaterThan(mean(1, 'margin'))
  expect(mean(0, 'fitEpoch')).toBeLessThan(mean(1, 'fitEpoch'))
})

test('a trained network answers the same with rescaled weights, and its loss curves otherwise, on true and on random labels', () => {
  const { cells } = rote('curvature', '--model', 'mlp-1x512', '--n', '500', '--corruption', '0,1', '--seeds', '3')
  expect(cells).toHaveLength(6)
  for (const cell of cells) {
    expect(cell.eigenvectorError).toBeLessThanOrEqual(0.01)
    expect(cell.outputChange).toBeLessThan(1e-12)
    expect(cell.rescaledEigenvalue).toBeGreaterThan(2 * cell.largestEigenvalue)
  }
})
