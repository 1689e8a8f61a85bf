// The axes of curves over epochs, as tables and files name them.
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'

export type Quantity = 'accuracy' | 'loss'

export const epochAxis: XAxis = { kind: 'linear', label: 'epochs' }
export const quantityAxes: Readonly<Record<Quantity, YAxis>> = { accuracy: { kind: 'percent' }, loss: { kind: 'number' } }
