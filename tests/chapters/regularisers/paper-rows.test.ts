import { expect, test } from 'vitest'
import { paperRowsOf } from '../../../src/chapters/regularisers/paper-rows.ts'
import { imageNet, randomLabels } from '../../../src/chapters/regularisers/paper-tables.ts'

/** Table 1 of the paper with Table 4 beside it, as the notes on it have them: crop, weight decay, training and test accuracy. */
test('the paper’s rows are those of its Tables 1 and 4', () => {
  const rows = (model: Parameters<typeof paperRowsOf>[0]) => paperRowsOf(model).map(({ on, clean, noisy }) => [on, ...clean, ...noisy])
  expect(rows('inception')).toEqual([
    ['weight decay + random crop, batch norm on', 100, 89.05, null, null],
    ['random crop, batch norm on', 100, 89.31, 99.93, null],
    ['weight decay, batch norm on', 100, 86.03, 100, null],
    ['all off, batch norm on', 100, 85.75, 100, 9.78],
    ['weight decay, batch norm off', 100, 83, null, null],
    ['all off, batch norm off', 100, 82, 100, 10.12],
  ])
  expect(rows('alexnet')).toEqual([
    ['weight decay + random crop', 99.9, 81.22, null, null],
    ['random crop', 99.82, 79.66, null, null],
    ['weight decay (random labels: fails to converge)', 100, 77.36, null, null],
    ['all off', 100, 76.07, 99.82, 9.86],
  ])
  expect(rows('mlp-3x512')).toEqual([
    ['weight decay', 100, 53.35, 100, null],
    ['all off', 100, 52.39, 100, 10.48],
  ])
  expect(rows('mlp-1x512')).toEqual([
    ['weight decay', 99.8, 50.39, 99.21, null],
    ['all off', 100, 50.51, 99.34, 10.61],
  ])
})

test('a network that the paper does not have is shown beside its MLP', () => {
  expect(paperRowsOf('lenet')).toBe(paperRowsOf('mlp-1x512'))
})

test('Table 2 is the paper’s', () => {
  expect(imageNet.map(({ train, test: unseen }) => [train, unseen])).toEqual([
    ['92.18', '77.84'],
    ['92.33', '72.95'],
    ['90.60', '67.18 (best on the way 72.57)'],
    ['99.53', '59.80 (best on the way 63.16)'],
    ['95.20', 'about 0.1'],
  ])
})

test('Table 4 is the paper’s, with both rows of augmentation, which needed longer training', () => {
  expect(randomLabels.map(({ network, on, train }) => [network, on, train])).toEqual([
    ['Inception', 'weight decay', '100'],
    ['Inception', 'random crop', '99.93, after longer training'],
    ['Inception', 'full augmentation', '99.28, after longer training'],
    ['AlexNet', 'weight decay', 'fails to converge'],
    ['MLP 3×512', 'weight decay', '100'],
    ['MLP 1×512', 'weight decay', '99.21'],
  ])
})
