// Curves shaped like measured runs (MNIST, n = 1000), made from formulas: the same on every machine.

import type { LineSeries, Points } from '../../src/charts/line-chart/line-series.ts'

/** Epochs 0, 1/4, ... 1, then whole ones up to `last`. */
const epochsTo = (last: number): number[] => [0, 0.25, 0.5, 0.75, ...Array.from({ length: last }, (_, i) => i + 1)]

const points = (x: number[], f: (epoch: number) => number): Points => ({ x, y: x.map(f) })
const rise = (epoch: number, pace: number) => 1 - Math.exp(-epoch / pace)
const ripple = (epoch: number) => 0.012 * Math.sin(5 * epoch) + 0.008 * Math.sin(11 * epoch + 1)

const asTold = (epoch: number) => 0.1 + 0.5 * rise(epoch, 0.5) + 0.4 * rise(epoch, 7) ** 2.2
const unseen = (epoch: number) => 0.09 + 0.66 * rise(epoch, 0.45) - 0.07 * rise(epoch, 9) + ripple(epoch) * Math.min(1, epoch)
const truth = (epoch: number) => 0.08 + 0.64 * rise(epoch, 0.4) - 0.72 * rise(epoch, 6) ** 1.7 + ripple(epoch) * Math.exp(-epoch / 9)

function banded(x: number[], f: (epoch: number) => number, spread: number) {
  const half = (epoch: number) => spread * Math.exp(-epoch / 10) * Math.min(1, epoch + 0.2)
  return { points: points(x, f), band: { low: x.map((e) => Math.max(0, f(e) - half(e))), high: x.map((e) => Math.min(1, f(e) + half(e))) } }
}

/** A run at p = 0.4 up to an epoch, with what p = 0 and p = 1 did behind it. */
export function exampleRun(upTo = 23): LineSeries[] {
  const x = epochsTo(23).filter((epoch) => epoch <= upTo)
  return [
    {
      id: 'told-0',
      name: 'as told, p = 0',
      label: 'as told',
      run: 'p = 0',
      colour: '--reference',
      dash: 'solid',
      ghost: true,
      points: points(epochsTo(9), (e) => 0.1 + 0.9 * rise(e, 1.2)),
    },
    {
      id: 'unseen-0',
      name: 'unseen digits, p = 0',
      label: 'unseen digits',
      run: 'p = 0',
      colour: '--unseen',
      dash: 'solid',
      ghost: true,
      points: points(epochsTo(9), (e) => 0.09 + 0.79 * rise(e, 0.7)),
    },
    {
      id: 'told-1',
      name: 'as told, p = 1',
      label: 'as told',
      run: 'p = 1',
      colour: '--reference',
      dash: 'solid',
      ghost: true,
      points: points(epochsTo(23), (e) => 0.1 + 0.9 * rise(e, 6) ** 2),
    },
    {
      id: 'unseen-1',
      name: 'unseen digits, p = 1',
      label: 'unseen digits',
      run: 'p = 1',
      colour: '--unseen',
      dash: 'solid',
      ghost: true,
      points: points(epochsTo(23), (e) => 0.11 + 2 * ripple(e)),
    },
    { id: 'told', label: 'as told', run: 'p = 0.4', colour: '--ink', dash: 'solid', ...banded(x, asTold, 0.05) },
    { id: 'unseen', label: 'unseen digits', run: 'p = 0.4', colour: '--unseen', dash: 'dashed', ...banded(x, unseen, 0.05) },
    { id: 'truth', label: 'hidden truth', run: 'p = 0.4', colour: '--truth', dash: 'dotted', ...banded(x, truth, 0.06) },
  ]
}

/** Five conditions that fit at different times and all end at 100 %: the labels' hardest case. */
export function exampleConditions(): LineSeries[] {
  const conditions = [
    ['true labels', '--ink', 'solid', 1.5, 8],
    ['shuffled pixels', '--truth', 'dash-dot', 2.2, 12],
    ['gaussian pixels', '--construction', 'dotted', 3, 14],
    ['random pixels', '--unseen', 'dashed', 3.4, 15],
    ['random labels', '--lie', 'solid', 5, 23],
  ] as const
  return conditions.map(([label, colour, dash, pace, last]) => ({
    id: label,
    label,
    colour,
    dash,
    points: points(epochsTo(last), (e) => 0.1 + 0.9 * Math.min(1, rise(e, pace) * 1.02)),
  }))
}

/** Test error against the number of weights: a number axis, a logarithmic x, a peak at n. */
export function exampleDescent(): LineSeries[] {
  const x = Array.from({ length: 60 }, (_, i) => Math.round(10 * 10 ** (i / 19.67)))
  const y = x.map((weights) => 0.35 + 2.6 * Math.exp(-(Math.log(weights / 500) ** 2) / 0.08) + 0.8 * Math.exp(-weights / 60))
  return [{ id: 'error', label: 'test error', colour: '--unseen', dash: 'dashed', points: { x, y } }]
}

/** A loss for each accuracy curve: all end at about 0. */
export const lossesOf = (series: readonly LineSeries[], label: (one: LineSeries) => string): LineSeries[] =>
  series.map(({ band: _, ...one }) => ({
    ...one,
    label: label(one),
    points: { x: one.points.x, y: Array.from(one.points.y, (share) => 2.5 * (1 - Math.min(1, share))) },
  }))
